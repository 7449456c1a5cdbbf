using GameFactory.Database.Sql;

namespace GameFactory.Insights.Metrics;

/// <summary>The work of one rollup. A day that cannot be counted is set aside, and all others are counted.</summary>
/// <param name="session">The connection that holds the rollup's lock.</param>
/// <param name="score">Medians of the market.</param>
/// <param name="mostMicros">The largest amount believed.</param>
/// <param name="now">The time of the run.</param>
/// <param name="aside">Takes what cannot be counted.</param>
internal sealed class RollupRun(RollupSession session, ScoreOptions score, long mostMicros, DateTimeOffset now, RollupSetAside aside)
{
    // Marks that the rollup makes itself lead to further rounds: each moves purchases and first days further back, and soon none is left.
    private const int MostRounds = 20;

    // What an interrupted run of many days has to do again at most.
    private const int DaysAtOnce = 32;

    // A row that another session takes away meanwhile is no fault of the day.
    private const int MostTries = 2;
    private static readonly int[] s_retentionDays = [1, 7, 30];

    private readonly DateOnly _today = DateOnly.FromDateTime(now.UtcDateTime);
    private readonly DateOnly _last = DayBounds.LastMarked(now);
    private readonly SortedDictionary<DateOnly, long> _malformed = [];
    private readonly HashSet<DateOnly> _kept = [];
    private long _rows;

    public async Task<RollupResult> CountAsync(CancellationToken cancellationToken)
    {
        aside.AddForgotten(await session.ForgetAsync(_last, cancellationToken));
        for (var round = 0; round < MostRounds; round++)
        {
            // Events that arrive meanwhile are for the next run, or this one might never end.
            var marks = (await session.DirtyAsync(_last, cancellationToken)).FindAll(mark => round == 0 || mark.Lane == DirtyMark.OwnLane);
            foreach (var days in marks.GroupBy(mark => mark.Day).Chunk(DaysAtOnce))
            {
                await CountAsync(days, cancellationToken);
            }

            if (marks.Count == 0)
            {
                break;
            }
        }

        await WriteAsync([.. await session.MaturingAsync(_today, cancellationToken)], cancellationToken);
        await KeepAsideAsync([.. aside.Days.Except(_kept).Select(DirtyMark.None)], cancellationToken);
        return new RollupResult([.. _malformed.Keys], _rows, _malformed.Values.Sum())
        {
            SetAside = await session.AsideAsync(_last, cancellationToken),
        };
    }

    private async Task CountAsync(IReadOnlyList<IGrouping<DateOnly, DirtyMark>> days, CancellationToken cancellationToken)
    {
        var counted = new HashSet<DateOnly>();
        foreach (var day in days.Select(day => day.Key).Order())
        {
            if (await TryCountAsync(day, cancellationToken))
            {
                counted.Add(day);
                _malformed[day] = 0;
            }
        }

        // Who came back on a day depends on its events and on first days before it. Those counted here are in order, and right.
        var later = s_retentionDays.SelectMany(after => counted.Select(day => day.AddDays(after)));
        _rows += await session.CountReturnsAsync([.. later.Except(counted)], cancellationToken);
        var earlier = s_retentionDays.SelectMany(after => counted.Select(day => day.AddDays(-after)));
        await WriteAsync([.. earlier.Union(counted).Order()], cancellationToken);

        var marks = days.SelectMany(day => day).ToLookup(mark => aside.Days.Contains(mark.Day));
        await session.UnmarkAsync([.. marks[false]], cancellationToken);
        await KeepAsideAsync([.. marks[true]], cancellationToken);
    }

    private async Task<bool> TryCountAsync(DateOnly day, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                _rows += await session.CountAsync(day, mostMicros, cancellationToken);
                return true;
            }
            catch (Exception error) when (DataFault.Is(error))
            {
                if (attempt == MostTries)
                {
                    aside.Add(day, error);
                    return false;
                }
            }
        }
    }

    /// <summary>
    /// Writes the metrics of days from the helper tables; notes the malformed amounts of the days that are counted in this run.
    /// </summary>
    private async Task WriteAsync(DateOnly[] days, CancellationToken cancellationToken)
    {
        if (days.Length == 0)
        {
            return;
        }

        try
        {
            await WriteAsync(await SumsAsync(days, cancellationToken), cancellationToken);
        }
        catch (Exception error) when (DataFault.Is(error))
        {
            if (days.Length == 1)
            {
                await WriteEachAsync(days[0], cancellationToken);
                return;
            }

            // One of them is the culprit; the others shall not wait for it.
            await WriteAsync(days[..(days.Length / 2)], cancellationToken);
            await WriteAsync(days[(days.Length / 2)..], cancellationToken);
        }
    }

    private async Task WriteEachAsync(DateOnly day, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var game in await SumsAsync([day], cancellationToken))
            {
                try
                {
                    await WriteAsync([game], cancellationToken);
                }
                catch (Exception error) when (DataFault.Is(error))
                {
                    aside.Add(day, error);
                }
            }
        }
        catch (Exception error) when (DataFault.Is(error))
        {
            aside.Add(day, error);
        }
    }

    private async Task<List<(GameDay Key, MetricsSums Sums, long Malformed)>> SumsAsync(
        DateOnly[] days,
        CancellationToken cancellationToken
    )
    {
        var sums = await session.SumsAsync(days, _today, cancellationToken);
        foreach (var day in sums.GroupBy(s => s.Key.Day).Where(day => _malformed.ContainsKey(day.Key)))
        {
            _malformed[day.Key] = day.Sum(s => s.Malformed);
        }

        return sums;
    }

    private async Task WriteAsync(List<(GameDay Key, MetricsSums Sums, long Malformed)> sums, CancellationToken cancellationToken) =>
        _rows += await session.WriteAsync([.. sums.Select(s => MetricsRow.Of(s.Key, s.Sums, score))], cancellationToken);

    private async Task KeepAsideAsync(IReadOnlyList<DirtyMark> marks, CancellationToken cancellationToken)
    {
        if (marks.Count > 0)
        {
            await session.SetAsideAsync(marks, cancellationToken);
            _kept.UnionWith(marks.Select(mark => mark.Day));
        }
    }
}
