namespace GameFactory.Server.Batches;

/// <summary>A genre with its weight as it came in; null weight means 1.</summary>
internal sealed record NewGenreShare(string? Genre, int? Weight);
