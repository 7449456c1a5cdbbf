using GameFactory.Engine.Steps;

namespace GameFactory.Pipeline.Forges;

/// <summary>
/// The forge is away, broken or says "later" (rate limit). Nobody's fault: the engine waits durably and does not count a retry.
/// </summary>
public sealed class ForgeUnavailableException(WaitReason reason, string message, TimeSpan? after = null, Exception? inner = null)
    : StepWaitException(reason, message, after, inner);
