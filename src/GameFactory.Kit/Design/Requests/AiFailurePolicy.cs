namespace GameFactory.Kit.Design.Requests;

/// <summary>What to do when the AI model cannot be used or gives no acceptable answer.</summary>
public enum AiFailurePolicy
{
    /// <summary>The step fails with a clear error.</summary>
    Fail,

    /// <summary>The offline designer takes over, and the log says so.</summary>
    Offline,
}
