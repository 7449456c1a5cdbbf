namespace GameFactory.Storage.Queries;

/// <summary>What one game's rows tell beyond the list.</summary>
public sealed record GameDetailView
{
    /// <summary>As in the list.</summary>
    public required GameView Game { get; init; }

    /// <summary>Seed.</summary>
    public required long Seed { get; init; }

    /// <summary>Players are simulated.</summary>
    public required bool Simulated { get; init; }

    /// <summary>owner/name at the forge.</summary>
    public string? Repository { get; init; }

    /// <summary>Kit and version.</summary>
    public string? Template { get; init; }

    /// <summary><c>games.gdd_spec</c>, JSON.</summary>
    public string? Design { get; init; }

    /// <summary><c>games.selected_mechanics</c>, JSON.</summary>
    public string? Mechanics { get; init; }

    /// <summary><c>games.analytics_spec</c>, JSON.</summary>
    public string? Analytics { get; init; }

    /// <summary>When its row was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it ended published.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Runner that holds the attempt.</summary>
    public Guid? LeaseHolder { get; init; }

    /// <summary>When that runner's lease ends.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>Number of assets.</summary>
    public required int Assets { get; init; }

    /// <summary>The score of step 12; until it has one the mean of the days that have one, null while there are too few players.</summary>
    public double? Score { get; init; }

    /// <summary>Builds in order.</summary>
    public required IReadOnlyList<BuildView> Builds { get; init; }
}

/// <summary>A row of <c>game_builds</c>.</summary>
public sealed record BuildView(
    int Number,
    int Run,
    string Status,
    string Platform,
    string Type,
    string? Verification,
    string? ArtifactKind,
    string? ArtifactUrl,
    string? LogsUrl,
    long? ForgeRunId,
    string? Version,
    long? Bytes,
    DateTimeOffset? StartedAt,
    DateTimeOffset? CompletedAt);
