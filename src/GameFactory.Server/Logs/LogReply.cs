using GameFactory.Database.Sql;
using GameFactory.Server.Protocol;
using Npgsql;
using Riok.Mapperly.Abstractions;

namespace GameFactory.Server.Logs;

/// <summary>A row of <c>generation_logs</c>.</summary>
/// <param name="Id">Identity.</param>
/// <param name="At">UTC.</param>
/// <param name="Level">debug, info, warning, error or critical.</param>
/// <param name="Type">What it is about, such as step.</param>
/// <param name="Step">The step it is about; null when it is about none.</param>
/// <param name="Message">For people.</param>
/// <param name="Metadata">A JSON object as text; null when there is none.</param>
/// <param name="GameId">The game it is about; null when it is about the batch.</param>
internal sealed record LogReply(
    Guid Id,
    DateTimeOffset At,
    string Level,
    string Type,
    int? Step,
    string Message,
    string? Metadata,
    Guid? GameId
)
{
    /// <summary>A row of the log queries.</summary>
    public static LogReply Read(NpgsqlDataReader row) =>
        new(
            row.Get<Guid>("id"),
            row.Get<DateTimeOffset>("created_at"),
            row.Get<string>("log_level"),
            row.Get<string>("log_type"),
            row.Value<int>("step_number"),
            row.Get<string>("message"),
            row.Text("metadata"),
            row.Value<Guid>("game_id")
        );
}

/// <summary>A page of log lines.</summary>
/// <param name="Lines">Oldest first.</param>
/// <param name="Before">Asks for the page before this one; null at the beginning.</param>
internal sealed record LogsReply(IReadOnlyList<LogReply> Lines, string? Before);

/// <summary>Log lines as messages.</summary>
[Mapper, UseStaticMapper(typeof(WireTypes))]
internal static partial class LogMessages
{
    public static partial V1.LogLine ToMessage(this LogReply line);

    public static partial V1.LogsReply ToMessage(this LogsReply page);
}
