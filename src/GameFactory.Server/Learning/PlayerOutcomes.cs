using System.Text.Json;
using GameFactory.Engine;
using GameFactory.Engine.Steps;
using GameFactory.Insights.Learning.Store;
using GameFactory.Insights.Metrics;
using GameFactory.Insights.PostLaunch;
using GameFactory.Pipeline.Step12PostLaunch;

namespace GameFactory.Server.Learning;

/// <summary>Brings step 12 together with metrics and learning, which do not know each other.</summary>
internal sealed class PlayerOutcomes(MetricsRollup rollup, MetricsReader metrics, LearningUpdater learning, AdviceStore advisor)
    : IPlayerOutcomes
{
    public async Task<PlayerOutcome?> CountAsync(GameId game, CancellationToken cancellationToken)
    {
        await rollup.RunDirtyAsync(RollupCause.PostLaunch, cancellationToken);
        return (await metrics.TotalsAsync([game.Value], cancellationToken)).SingleOrDefault() is { } totals
            ? new PlayerOutcome(totals.Sums.Installs, totals.Score, JsonSerializer.SerializeToElement(totals.Sums, StepJson.Options))
            : null;
    }

    public async Task<BatchAdvice> LearnAsync(
        GameId game,
        string genre,
        bool simulated,
        PlayerOutcome? outcome,
        CancellationToken cancellationToken
    )
    {
        if (outcome is null or { Players: 0 })
        {
            return Advice(NextBatchAdvice.None(genre, "The game has no players, so it teaches nothing."));
        }

        await learning.UpdateAsync([game.Value], cancellationToken);
        return Advice(await advisor.WriteAsync(genre, simulated, game.Value, cancellationToken));
    }

    private static BatchAdvice Advice(NextBatchAdvice advice) =>
        new(JsonSerializer.SerializeToElement(advice, StepJson.Options), [.. advice.Evidence.Select(e => $"{e.Constraint}: {e.Because}")]);
}
