namespace GameFactory.Cli.Supervision;

/// <summary>What runs in a data folder: the content of <c>run.json</c>.</summary>
internal sealed record RunState
{
    /// <summary>Version of the program that wrote it.</summary>
    public required string Version { get; init; }

    /// <summary>The process that looks after the others.</summary>
    public required ProcessIdentity Supervisor { get; init; }

    /// <summary>The private PostgreSQL; null when the database is somebody else's.</summary>
    public RunningPostgres? Postgres { get; init; }

    /// <summary>The local forge; null when another forge is used.</summary>
    public RunningForge? Forge { get; init; }

    /// <summary>The silos, each with its front end.</summary>
    public IReadOnlyList<RunningSilo> Silos { get; init; } = [];
}
