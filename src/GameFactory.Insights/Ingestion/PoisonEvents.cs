using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Insights.Ingestion;

/// <summary>Reads what was put aside.</summary>
public sealed class PoisonEvents(NpgsqlDataSource database)
{
    private static readonly string s_list = SqlFile.Beside<PoisonEvents>("poison_events.sql");

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<PoisonEvent>> ListAsync(int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(s_list, [limit], Read, cancellationToken);

    private static PoisonEvent Read(NpgsqlDataReader row) =>
        new(
            row.Get<Guid>("id"),
            row.Get<Guid>("game_id"),
            row.Get<string>("event"),
            row.Get<string>("error"),
            row.Get<DateTime>("received_at")
        );
}
