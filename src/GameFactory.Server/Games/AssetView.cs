namespace GameFactory.Server.Games;

/// <summary>A row of <c>game_assets</c>.</summary>
public sealed record AssetView(
    string Type,
    string Filename,
    string? LocalPath,
    string? StorageUrl,
    int? Width,
    int? Height,
    string? Format,
    string? AiModel,
    string? AiPrompt,
    string? Metadata);
