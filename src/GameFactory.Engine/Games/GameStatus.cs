namespace GameFactory.Engine.Games;

/// <summary>Status of a game; stored in snake_case (<c>in_progress</c>).</summary>
public enum GameStatus
{
    /// <summary>Row exists, no attempt yet.</summary>
    Created,

    /// <summary>Steps are worked on or waited for.</summary>
    InProgress,

    /// <summary>All steps done; no compiled artifact was released.</summary>
    Completed,

    /// <summary>A step failed for good; waits for a person.</summary>
    Failed,

    /// <summary>Stopped for good.</summary>
    Cancelled,

    /// <summary>All steps done and a release holds a compiled artifact.</summary>
    Published,
}
