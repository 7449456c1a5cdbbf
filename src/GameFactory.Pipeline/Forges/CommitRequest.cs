using GameFactory.Engine;
using GameFactory.Engine.Steps;

namespace GameFactory.Pipeline.Forges;

/// <summary>The one commit of a step.</summary>
public sealed record CommitRequest
{
    /// <summary>owner/name.</summary>
    public required string Repository { get; init; }

    /// <summary>Branch to move.</summary>
    public string Branch { get; init; } = "main";

    /// <summary>The commit that the step before recorded; null for the first commit of a game.</summary>
    public string? ExpectedParent { get; init; }

    /// <summary>The game.</summary>
    public required GameId Game { get; init; }

    /// <summary>1, raised by each rewind.</summary>
    public required int Run { get; init; }

    /// <summary>1 … 12.</summary>
    public required int Step { get; init; }

    /// <summary>First line of the message, such as <c>Step 06: core prototype</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Files to write or delete; at least one.</summary>
    public required IReadOnlyList<FileChange> Files { get; init; }

    /// <summary>A folder of this attempt alone.</summary>
    public required string WorkFolder { get; init; }
}
