using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Server.Games;

/// <summary>A row of <c>game_builds</c>.</summary>
/// <param name="Number">From 1 in each run.</param>
/// <param name="Run">The game's run it belongs to.</param>
/// <param name="Status">Of the build.</param>
/// <param name="Platform">Such as android.</param>
/// <param name="Type">Such as release.</param>
/// <param name="Verification">checked, analyzed, tested or compiled: the most that was really done.</param>
/// <param name="ArtifactKind">Such as source_bundle.</param>
/// <param name="ArtifactUrl">Where its artifact lies.</param>
/// <param name="LogsUrl">Where its log lies.</param>
/// <param name="ForgeRunId">The forge's number for it.</param>
/// <param name="Version">Such as 1.0.0.</param>
/// <param name="Bytes">Size of the artifact.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="CompletedAt">When it ended.</param>
internal sealed record BuildReply(
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
    DateTimeOffset? CompletedAt
)
{
    /// <summary>A row of <c>builds.sql</c>.</summary>
    public static BuildReply Read(NpgsqlDataReader row) =>
        new(
            row.Get<int>("build_number"),
            row.Get<int>("run"),
            row.Get<string>("status"),
            row.Get<string>("platform"),
            row.Get<string>("build_type"),
            row.Text("verification"),
            row.Text("artifact_kind"),
            row.Text("artifact_url"),
            row.Text("logs_url"),
            row.Value<long>("github_run_id"),
            row.Text("version_name"),
            row.Value<long>("file_size_bytes"),
            row.Value<DateTimeOffset>("started_at"),
            row.Value<DateTimeOffset>("completed_at")
        );
}
