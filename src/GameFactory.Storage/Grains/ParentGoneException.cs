using Orleans.Runtime;

namespace GameFactory.Storage.Grains;

/// <summary>The batch or the rows that this write belongs to are no longer there. Writing it again cannot help. Nothing was written.</summary>
public sealed class ParentGoneException(string message, Exception inner) : OrleansException(message, inner);
