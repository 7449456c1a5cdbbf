using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Server.Games;

/// <summary>A row of <c>game_assets</c>.</summary>
/// <param name="Type">Such as sprite.</param>
/// <param name="Filename">Name.</param>
/// <param name="LocalPath">Path in the repository.</param>
/// <param name="StorageUrl">Where else it lies.</param>
/// <param name="Width">Pixels; null for sounds.</param>
/// <param name="Height">Pixels; null for sounds.</param>
/// <param name="Format">Such as png.</param>
/// <param name="AiModel">What made it, when a model did.</param>
/// <param name="AiPrompt">What it was asked for.</param>
/// <param name="Metadata">A JSON object as text.</param>
internal sealed record AssetReply(
    string Type,
    string Filename,
    string? LocalPath,
    string? StorageUrl,
    int? Width,
    int? Height,
    string? Format,
    string? AiModel,
    string? AiPrompt,
    string? Metadata
)
{
    /// <summary>A row of <c>assets.sql</c>.</summary>
    public static AssetReply Read(NpgsqlDataReader row) =>
        new(
            row.Get<string>("asset_type"),
            row.Get<string>("filename"),
            row.Text("local_path"),
            row.Text("storage_url"),
            row.Value<int>("width"),
            row.Value<int>("height"),
            row.Text("format"),
            row.Text("ai_model"),
            row.Text("ai_prompt"),
            row.Text("metadata")
        );
}
