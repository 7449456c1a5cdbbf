using GameFactory.Database.Sql;
using GameFactory.Server.Protocol;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GameFactory.Server.Access;

/// <summary>Commands and who gave them. Rows older than the setting says go once a day.</summary>
internal sealed partial class AuditLog(NpgsqlDataSource database, IOptions<AccessOptions> options, TimeProvider time, ILogger<AuditLog> log)
    : BackgroundService
{
    private static readonly string s_insert = SqlFile.Beside<AuditLog>("audit_insert.sql");
    private static readonly string s_page = SqlFile.Beside<AuditLog>("audit.sql");
    private static readonly string s_sweep = SqlFile.Beside<AuditLog>("audit_sweep.sql");

    /// <summary>
    /// Writes a row. The command is done by then, so that a database that is away does not turn its answer into an error.
    /// </summary>
    public async Task WriteAsync(
        Caller caller,
        string action,
        string target,
        string remote,
        string? requestId,
        string? trace,
        string result
    )
    {
        try
        {
            object?[] parameters =
            [
                caller.Name,
                Words.Of(caller.Role),
                action,
                target,
                remote,
                string.IsNullOrEmpty(requestId) ? null : requestId,
                trace,
                result,
            ];
            await database.ReadAsync(s_insert, parameters, _ => 0, CancellationToken.None);
        }
        catch (NpgsqlException error)
        {
            LogNotWritten(caller.Name, action, target, result, error);
        }
    }

    public async Task<AuditPage> PageAsync(string? text, string? cursor, int? limit, CancellationToken cancellationToken)
    {
        var size = Paging.Limit(limit, 100, 1_000);
        var after =
            string.IsNullOrEmpty(cursor) ? (long?)null
            : long.TryParse(cursor, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id
            : throw RequestException.Invalid("cursor", "must be the cursor of another page, or left out");
        var part = string.IsNullOrEmpty(text) ? null : $"%{RequestFields.LikeText(text)}%";
        var entries = await database.ReadAsync(s_page, [after, part, size], AuditReply.Read, cancellationToken);
        return new AuditPage(entries, entries.Count < size ? null : FormattableString.Invariant($"{entries[^1].Id}"));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromDays(1), time);
        do
        {
            try
            {
                await database.ReadAsync(s_sweep, [options.Value.AuditDays], _ => 0, stoppingToken);
            }
            catch (NpgsqlException error)
            {
                LogNotSwept(error);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Not in the audit log: {Actor} {Action} {Target}: {Result}")]
    private partial void LogNotWritten(string actor, string action, string target, string result, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old rows of the audit log stay until tomorrow")]
    private partial void LogNotSwept(Exception error);
}
