using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Server.Access;

/// <summary>A command that somebody gave, done or refused.</summary>
/// <param name="Id">Rises with time.</param>
/// <param name="At">When it was answered.</param>
/// <param name="Actor">Who: <c>key:NAME</c>, <c>user:NAME</c>, or <c>local</c> on a server without login.</param>
/// <param name="Role">The role they had.</param>
/// <param name="Action">The operation.</param>
/// <param name="Target">On what: the address, or the id of the message.</param>
/// <param name="Remote">From which address.</param>
/// <param name="RequestId">Its Idempotency-Key.</param>
/// <param name="TraceId">Finds it in traces and logs.</param>
/// <param name="Result">The answer's status.</param>
internal sealed record AuditReply(
    long Id,
    DateTimeOffset At,
    string Actor,
    string Role,
    string Action,
    string Target,
    string Remote,
    string? RequestId,
    string? TraceId,
    string Result
)
{
    /// <summary>A row of <c>audit.sql</c>.</summary>
    public static AuditReply Read(NpgsqlDataReader row) =>
        new(
            row.Get<long>("id"),
            row.Get<DateTimeOffset>("at"),
            row.Get<string>("actor"),
            row.Get<string>("role"),
            row.Get<string>("action"),
            row.Get<string>("target"),
            row.Get<string>("remote"),
            row.Text("request_id"),
            row.Text("trace_id"),
            row.Get<string>("result")
        );
}
