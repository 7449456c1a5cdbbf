using GameFactory.Database.Sql;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace GameFactory.Insights.Metrics;

/// <summary>Writes a row of <c>analytics_rollups</c> for every run, failed ones too.</summary>
internal sealed partial class RollupLog(NpgsqlDataSource database, TimeProvider time, ILogger<RollupLog> log)
{
    private static readonly string s_write = SqlFile.Beside<RollupLog>("log_rollup.sql");

    /// <summary>Logs a failure; a database that takes no row now does not hide the failure itself.</summary>
    public async Task WriteFailureAsync(RollupCause cause, DateTimeOffset started, Exception failure)
    {
        try
        {
            await WriteAsync(cause, new RollupResult([], 0, 0), started, failure.Message, CancellationToken.None);
        }
        catch (NpgsqlException error)
        {
            LogNotWritten(error);
        }
    }

    /// <param name="error">What the run left out or why it failed; null when all went well.</param>
    public async Task WriteAsync(
        RollupCause cause,
        RollupResult report,
        DateTimeOffset started,
        string? error,
        CancellationToken cancellationToken
    )
    {
        await using var command = database.CreateCommand(s_write);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = NameOf(cause) });
        command.Parameters.Add(new NpgsqlParameter<DateOnly[]> { TypedValue = [.. report.Days] });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = report.RowsWritten });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = report.Malformed });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = started.UtcDateTime });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = time.GetUtcNow().UtcDateTime });
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)error ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string NameOf(RollupCause cause) =>
        cause switch
        {
            RollupCause.Command => "command",
            RollupCause.Dirty => "dirty",
            _ => "post_launch",
        };

    [LoggerMessage(1, LogLevel.Warning, "A failed count of metrics could not be logged in the database")]
    private partial void LogNotWritten(Exception error);
}
