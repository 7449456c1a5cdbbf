using System.Data;
using System.Runtime.CompilerServices;
using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using GameFactory.Engine.Watch;
using GameFactory.Storage.Formats;
using GameFactory.Storage.Grains;
using Npgsql;

namespace GameFactory.Storage.Checking;

/// <summary>
/// Rebuilds the rows from every stored state and compares them with the tables, documents by hash, all in one snapshot: it may run beside a
/// working cluster. Rows of deleted games and batches may be there or gone; a wake may have been postponed.
/// </summary>
public sealed class StateRowChecker
{
    private const int Page = 1000;

    private readonly NpgsqlDataSource _source;
    private readonly DocumentSerializer _serializer;

    /// <summary>Checks states of the formats that this release knows.</summary>
    public StateRowChecker(NpgsqlDataSource source)
        : this(source, StateFormats.Released) { }

    internal StateRowChecker(NpgsqlDataSource source, StateFormats formats) =>
        (_source, _serializer) = (source, new DocumentSerializer(formats, new WrittenFormat(formats)));

    /// <summary>Checks everything.</summary>
    public async Task<CheckReport> CheckAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var reader = new StoredRowReader(connection);
        var differences = new DifferenceList();
        var batches = await BatchesAsync(reader, differences, cancellationToken);
        var games = await GamesAsync(reader, differences, cancellationToken);
        return new CheckReport(batches, games, differences.Found);
    }

    private async Task<int> BatchesAsync(StoredRowReader reader, DifferenceList differences, CancellationToken cancellationToken)
    {
        var known = new HashSet<Guid>();
        await foreach (var page in PagesAsync<BatchDocument>(reader, EngineStorage.Batch, cancellationToken))
        {
            var states = page.Where(document => document.State is not null).Select(document => document.State!).ToArray();
            var ids = states.Select(state => state.Id.Value).ToArray();
            known.UnionWith(ids);
            var rows = await reader.BatchesAsync(ids, cancellationToken);
            var wakes = await reader.WakesAsync(TimerKind.Batch, ids, cancellationToken);
            foreach (var state in states)
            {
                RowComparison.Batch(state, rows.GetValueOrDefault(state.Id.Value), differences);
                RowComparison.Wake(state.Id.Value, state.Deleted ? null : state.WakeAt, wakes, differences);
            }
        }

        await StrayAsync(reader, "batches", known, differences, cancellationToken);
        return known.Count;
    }

    private async Task<int> GamesAsync(StoredRowReader reader, DifferenceList differences, CancellationToken cancellationToken)
    {
        var known = new HashSet<Guid>();
        await foreach (var page in PagesAsync<GameDocument>(reader, EngineStorage.Game, cancellationToken))
        {
            var states = page.Where(document => document.State is not null).Select(document => document.State!).ToArray();
            var ids = states.Select(state => state.Id.Value).ToArray();
            known.UnionWith(ids);
            var rows = await reader.GamesAsync(ids, cancellationToken);
            var steps = await reader.StepsAsync(ids, cancellationToken);
            var wakes = await reader.WakesAsync(TimerKind.Game, ids, cancellationToken);
            foreach (var state in states)
            {
                var id = state.Id.Value;
                RowComparison.Game(state, rows.GetValueOrDefault(id), differences);
                RowComparison.Steps(state, rows.ContainsKey(id), steps, differences);
                RowComparison.Wake(id, state.WakeAt, wakes, differences);
            }
        }

        await StrayAsync(reader, "games", known, differences, cancellationToken);
        return known.Count;
    }

    private async IAsyncEnumerable<IReadOnlyList<TDocument>> PagesAsync<TDocument>(
        StoredRowReader reader,
        string type,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var service in await reader.ServicesAsync(cancellationToken))
        {
            (long N0, long N1)? last = null;
            List<(long N0, long N1, byte[] Payload)> page;
            do
            {
                page = await reader.StatesAsync(service, type, last, Page, cancellationToken);
                yield return page.Select(state => _serializer.Deserialize<TDocument>(new BinaryData(state.Payload))!).ToArray();
                last = page.Count == 0 ? null : (page[^1].N0, page[^1].N1);
            } while (page.Count == Page);
        }
    }

    private static async Task StrayAsync(
        StoredRowReader reader,
        string table,
        HashSet<Guid> known,
        DifferenceList differences,
        CancellationToken cancellationToken
    )
    {
        foreach (var id in await reader.IdsAsync(table, cancellationToken))
        {
            if (!known.Contains(id))
            {
                differences.Add(new RowDifference(table, id, null, "row", "none: there is no state", "a row"));
            }
        }
    }
}
