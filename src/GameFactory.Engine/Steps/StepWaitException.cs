namespace GameFactory.Engine.Steps;

/// <summary>
/// Thrown deep inside a step's work when an outside service is away or says "later". The runner turns it into
/// <see cref="StepOutcome.Snoozed"/>; it never counts as a retry.
/// </summary>
public class StepWaitException : Exception
{
    /// <summary>Says why and, when the service said so, for how long.</summary>
    public StepWaitException(WaitReason reason, string message, TimeSpan? after = null, Exception? inner = null)
        : base(message, inner)
    {
        Reason = reason;
        After = after;
    }

    /// <summary>Quota or infrastructure.</summary>
    public WaitReason Reason { get; }

    /// <summary>How long the service asked to wait.</summary>
    public TimeSpan? After { get; }
}
