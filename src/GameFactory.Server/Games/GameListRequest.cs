namespace GameFactory.Server.Games;

/// <summary>Which games are asked for, not checked yet; null or empty leaves a condition out.</summary>
internal sealed record GameListRequest
{
    public string? Batch { get; init; }

    public string? Status { get; init; }

    public string? Genre { get; init; }

    public int? Step { get; init; }

    public bool Stuck { get; init; }

    public int Limit { get; init; }

    public string? Cursor { get; init; }
}
