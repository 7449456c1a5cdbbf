using Orleans.Runtime;

namespace GameFactory.Storage.Grains;

/// <summary>
/// The connection was lost between sending a commit and its answer: the state may be written or not. The grain must forget what it holds and read again;
/// nothing was repeated.
/// </summary>
public sealed class WriteOutcomeUnknownException(string message, Exception inner) : OrleansException(message, inner);
