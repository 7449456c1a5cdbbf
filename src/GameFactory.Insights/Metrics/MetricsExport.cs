using System.Runtime.CompilerServices;
using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Insights.Metrics;

/// <summary>Writes daily metrics as CSV, a piece at a time: the whole is never in memory.</summary>
public sealed class MetricsExport(NpgsqlDataSource database)
{
    /// <summary>The first line. Columns are only ever added, at the end.</summary>
    public const string Header =
        "date,game_id,slug,name,genre,batch_id,players,installs,dau,sessions,"
        + "avg_session_duration_seconds,retention_d1,retention_d7,retention_d30,"
        + "levels_completed,levels_failed,ad_impressions,ad_revenue_cents,iap_revenue_cents,score\r\n";

    private const int PieceLength = 32 * 1024;
    private static readonly string s_rows = SqlFile.Beside<MetricsExport>("export_rows.sql");

    /// <summary>
    /// The header and a line per game and UTC day, by day and slug, as of one moment. What is not known is an empty cell.
    /// </summary>
    public async IAsyncEnumerable<string> ReadAsync(
        MetricsScope scope,
        DateOnly? from,
        DateOnly? to,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        await using var command = database.CreateCommand(s_rows);
        command.Parameters.AddRange(scope.Parameters(from, to));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        yield return Header;
        var text = new CsvText();
        while (await reader.ReadAsync(cancellationToken))
        {
            AddLine(text, reader, scope.Simulated ? "simulated" : "real");
            if (text.Length >= PieceLength)
            {
                yield return text.Take();
            }
        }

        if (text.Length > 0)
        {
            yield return text.Take();
        }
    }

    private static void AddLine(CsvText text, NpgsqlDataReader row, string players)
    {
        text.Add(row.GetFieldValue<DateOnly>(0), "yyyy-MM-dd")
            .Add(row.GetGuid(1))
            .Add(row.GetString(2))
            .Add(row.GetString(3))
            .Add(row.GetString(4));
        text.Add(row.IsDBNull(5) ? null : row.GetGuid(5)).Add(players);
        for (var column = 6; column < row.FieldCount; column++)
        {
            text.Add(row.IsDBNull(column) ? null : (IFormattable)row.GetValue(column));
        }

        text.EndLine();
    }
}
