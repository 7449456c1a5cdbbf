using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Insights.Ingestion;

/// <summary>Reads what was put aside.</summary>
public sealed class PoisonEvents(NpgsqlDataSource database)
{
    private static readonly string s_list = SqlFile.Beside<PoisonEvents>("poison_events.sql");

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<PoisonEvent>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(s_list);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var events = new List<PoisonEvent>();
        while (await reader.ReadAsync(cancellationToken))
        {
            events.Add(new PoisonEvent(reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2), reader.GetString(3), reader.GetDateTime(4)));
        }

        return events;
    }
}
