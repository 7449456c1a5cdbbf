using GameFactory.Database.Sql;
using GameFactory.Insights.Metrics;
using Microsoft.Extensions.Logging;

namespace GameFactory.Insights.Learning.Store;

/// <summary>Carries what the metrics counted into the learner. Real and simulated games never meet.</summary>
public sealed partial class LearningUpdater(MetricsReader metrics, LearningStore store, LearningDue due, ILogger<LearningUpdater> logger)
{
    private const int GamesAtOnce = 1000;

    /// <summary>
    /// Step 12: takes in what players of these games did so far and brings the weights up to date. Safe to repeat, and from many games at
    /// once: what they share is one fit. Roll the days up first; a game without players teaches nothing.
    /// </summary>
    /// <returns>The number of games that had news.</returns>
    public async Task<int> UpdateAsync(IReadOnlyCollection<Guid> games, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(games);
        var totals = await metrics.TotalsAsync(games, cancellationToken);
        var news = await RecordAsync([.. totals.Select(Tallies)], cancellationToken);
        foreach (var simulated in totals.Select(t => t.Simulated).Distinct())
        {
            await store.UpdateAsync(simulated, cancellationToken);
        }

        return news;
    }

    /// <summary>
    /// The same for all games with news since the last time, whoever counted them: what it costs follows the news. Their marks go when the
    /// weights are up to date, so that a process that dies leaves them to the next.
    /// </summary>
    /// <returns>The number of games that had news for the learner.</returns>
    public async Task<int> UpdateDueAsync(CancellationToken cancellationToken)
    {
        var news = 0;
        while (await due.FindAsync(GamesAtOnce, cancellationToken) is { Count: > 0 } found)
        {
            news += await UpdateAsync([.. found.Select(d => d.Game)], cancellationToken);
            await due.ForgetAsync(found, cancellationToken);
        }

        return news;
    }

    /// <summary>
    /// <c>learn rebuild</c>: counts every game of one kind again and fits from scratch. Games that were deleted meanwhile keep what is
    /// known of them.
    /// </summary>
    /// <param name="simulated">Which kind.</param>
    /// <param name="remember">Also takes back what a reset had set aside.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<LearnedWeights> RebuildAsync(bool simulated, bool remember, CancellationToken cancellationToken)
    {
        var totals = await metrics.RankingsAsync(simulated, int.MaxValue, cancellationToken);
        await RecordAsync([.. totals.Select(Tallies)], cancellationToken);
        return await store.RebuildAsync(simulated, remember, cancellationToken);
    }

    /// <summary>Takes games in together; one whose counts contradict each other is left out.</summary>
    private async Task<int> RecordAsync(IReadOnlyList<GameTallies> games, CancellationToken cancellationToken)
    {
        try
        {
            return await store.RecordAsync(games, cancellationToken);
        }
        catch (Exception error) when (DataFault.Is(error))
        {
            if (games.Count == 1)
            {
                LogSetAside(logger, games[0].Game, error);
                return 0;
            }

            // One of them is the culprit; the others shall not wait for it.
            var half = games.Count / 2;
            return await RecordAsync([.. games.Take(half)], cancellationToken)
                + await RecordAsync([.. games.Skip(half)], cancellationToken);
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "What was counted of game {Game} cannot be learned from; it is left out until it has news, and all others are learned from"
    )]
    private static partial void LogSetAside(ILogger logger, Guid game, Exception error);

    private static GameTallies Tallies(GameTotals game) =>
        new(
            game.Game,
            Back(game.Sums.RetentionD1),
            Back(game.Sums.RetentionD7),
            new Tally(game.Sums.LevelsCompleted + game.Sums.LevelsFailed, game.Sums.LevelsCompleted),
            new Tally(game.Prompted, game.OptedIn)
        );

    private static Tally Back(Returned returned) => new(returned.Installs, returned.Players);
}
