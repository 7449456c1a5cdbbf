using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Server.Batches;

/// <summary>How the deletion of a batch stands.</summary>
/// <param name="Since">When it was asked for, UTC.</param>
/// <param name="WithRepositories">The games' repositories go too.</param>
/// <param name="GamesLeft">Games that still have their rows.</param>
/// <param name="Waits">Why it does not go on just now, such as a forge that does not answer; null while it goes on.</param>
internal sealed record DeletionReply(DateTimeOffset Since, bool WithRepositories, int GamesLeft, string? Waits)
{
    /// <summary>That of a row of <c>batches.sql</c>; null when the batch stays.</summary>
    public static DeletionReply? Read(NpgsqlDataReader row) =>
        row.Value<DateTimeOffset>("deleting_at") is { } since
            ? new DeletionReply(since, row.Get<bool>("deletes_repositories"), row.Get<int>("launched"), row.Text("deletion_waits"))
            : null;
}
