using GameFactory.Pipeline.Step01PreProduction.Planning;
using GameFactory.Pipeline.Step01PreProduction.Requests;

namespace GameFactory.Pipeline.Step01PreProduction.Designing;

/// <summary>What a designer is asked for.</summary>
/// <param name="Plan">The outline that passed the similarity gate.</param>
/// <param name="Constraints">What the batch asks of all its games.</param>
public sealed record DesignRequest(DesignPlan Plan, BatchConstraints Constraints);
