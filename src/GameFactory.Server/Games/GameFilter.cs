namespace GameFactory.Server.Games;

/// <summary>Which games; null leaves a condition out.</summary>
public sealed record GameFilter
{
    /// <summary>Games of this batch.</summary>
    public Guid? Batch { get; init; }

    /// <summary>Games of this status.</summary>
    public string? Status { get; init; }

    /// <summary>Games of this genre.</summary>
    public string? Genre { get; init; }

    /// <summary>Games whose last completed step is this one.</summary>
    public int? Step { get; init; }

    /// <summary>Only games that should move and do not.</summary>
    public bool Stuck { get; init; }

    /// <summary>Batch and index of the last game of the page before.</summary>
    public (Guid Batch, int Index)? After { get; init; }

    /// <summary>Most rows.</summary>
    public int Limit { get; init; } = 100;
}
