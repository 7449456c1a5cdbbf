using System.Globalization;
using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using GameFactory.Storage.Rows;

namespace GameFactory.Storage.Checking;

/// <summary>State against rows.</summary>
internal static class RowComparison
{
    private static readonly string s_emptyObject = DocumentHash.OfJson("{}")!;
    private static readonly string s_emptyArray = DocumentHash.OfJson("[]")!;

    public static void Batch(BatchState state, StoredRow<BatchRow>? stored, DifferenceList differences)
    {
        var id = state.Id.Value;
        // The row goes before the tombstone is saved: in between there is none.
        if (Missing("batches", id, state.Deleting, stored is null, differences))
        {
            return;
        }

        var expected = BatchRow.Of(state);
        differences.Compare("batches", id, null, Comparable(expected), Comparable(stored!.Row));
        differences.Compare("batches", id, null, new StoredDocuments(state.InputsHash, null, null), stored.Documents);
    }

    public static void Game(GameState state, StoredRow<GameRow>? stored, DifferenceList differences)
    {
        var id = state.Id.Value;
        if (Missing("games", id, state.Deleted, stored is null, differences))
        {
            return;
        }

        differences.Compare("games", id, null, GameRow.Of(state), stored!.Row);
        var documents = new StoredDocuments(
            state.GddHash ?? s_emptyObject,
            state.AnalyticsHash ?? s_emptyObject,
            state.MechanicsHash ?? s_emptyArray
        );
        differences.Compare("games (gdd_spec, analytics_spec, selected_mechanics)", id, null, documents, stored.Documents);
    }

    public static void Steps(
        GameState state,
        bool hasRow,
        IReadOnlyDictionary<(Guid Game, int Step), StoredRow<StepRow>> stored,
        DifferenceList differences
    )
    {
        var id = state.Id.Value;
        for (var number = 1; number <= state.Steps.Length; number++)
        {
            var row = stored.GetValueOrDefault((id, number));
            if (row is null)
            {
                if (hasRow || !state.Deleted)
                {
                    differences.Add(new RowDifference("game_steps", id, number, "row", "a row", "none"));
                }

                continue;
            }

            var step = state.Steps[number - 1];
            differences.Compare("game_steps", id, number, StepRow.Of(state, number), row.Row);
            var documents = new StoredDocuments(step.ArtifactsHash ?? s_emptyObject, step.ChecksHash ?? s_emptyObject, step.LogHash);
            differences.Compare("game_steps (artifacts, validation_results, logs)", id, number, documents, row.Documents);
        }
    }

    public static void Wake(Guid id, DateTimeOffset? expected, IReadOnlyDictionary<Guid, DateTimeOffset> stored, DifferenceList differences)
    {
        DateTimeOffset? actual = stored.TryGetValue(id, out var due) ? due : null;

        // A watchdog may have postponed it; it may never come earlier or be missing.
        if (expected is null != actual is null || actual < expected)
        {
            differences.Add(new RowDifference("wakes", id, null, "due_at", Text(expected), Text(actual)));
        }
    }

    private static bool Missing(string table, Guid id, bool mayBeGone, bool isMissing, DifferenceList differences)
    {
        if (isMissing && !mayBeGone)
        {
            differences.Add(new RowDifference(table, id, null, "row", "a row", "none"));
        }

        return isMissing;
    }

    private static BatchRow Comparable(BatchRow row) =>
        row with
        {
            GenreMix = DocumentHash.OfJson(row.GenreMix)!,
            Constraints = DocumentHash.OfJson(row.Constraints)!,
        };

    private static string? Text(DateTimeOffset? time) => time?.ToString("O", CultureInfo.InvariantCulture);
}
