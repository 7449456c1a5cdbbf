using GameFactory.Kit.Design.Planning;
using GameFactory.Kit.Design.Requests;

namespace GameFactory.Kit.Design;

/// <summary>What a designer is asked for.</summary>
/// <param name="Plan">The outline that passed the similarity gate.</param>
/// <param name="Constraints">What the batch asks of all its games.</param>
public sealed record DesignRequest(DesignPlan Plan, BatchConstraints Constraints);
