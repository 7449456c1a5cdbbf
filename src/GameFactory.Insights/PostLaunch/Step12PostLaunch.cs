using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Insights.Learning.Store;
using GameFactory.Insights.Metrics;
using Microsoft.Extensions.Options;

namespace GameFactory.Insights.PostLaunch;

/// <summary>Watches a game for its window, then counts, scores and learns. A game without players is no failure: it ends without a score.</summary>
public sealed class Step12PostLaunch(
    MetricsRollup rollup, MetricsReader metrics, LearningUpdater learning, AdviceStore advisor, IOptions<PostLaunchOptions> options) : IStep
{
    /// <inheritdoc/>
    public int Number => 12;

    /// <inheritdoc/>
    public string Name => "post_launch";

    /// <inheritdoc/>
    public bool MaySkip => true;

    /// <summary>A game that waits for players keeps no other game from being made.</summary>
    public bool HoldsWindow => false;

    /// <inheritdoc/>
    public async Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var inputs = await context.BatchInputsAsync(cancellationToken);
        var observation = Observation.Of(inputs.Constraints, options.Value);
        var now = context.Time.GetUtcNow();
        var start = context.StartedAt ?? now;
        if (now < start.AddDays(observation.Days))
        {
            return Waiting(start.AddDays(observation.Days), $"The game is watched for {observation.Days} days.");
        }

        await rollup.RunDirtyAsync(RollupCause.PostLaunch, cancellationToken);
        var game = (await metrics.TotalsAsync([context.Game.Value], cancellationToken)).SingleOrDefault();
        var players = game?.Sums.Installs ?? 0;
        return observation.NextLook(start, now, players, options.Value.LookEvery) is { } look
            ? Waiting(look, $"{players} of {observation.MinPlayers} players so far.")
            : await ScoreAsync(context, observation, game, players, cancellationToken);
    }

    private static StepOutcome.Snoozed Waiting(DateTimeOffset until, string detail) => new(WaitReason.Metrics, until) { Detail = detail };

    private async Task<StepOutcome> ScoreAsync(
        StepContext context, Observation observation, GameTotals? game, long players, CancellationToken cancellationToken)
    {
        var score = players >= observation.MinPlayers ? game?.Score : null;
        var advice = game is null || players == 0
            ? NextBatchAdvice.None(context.Genre, "The game has no players, so it teaches nothing.")
            : await LearnAsync(context, cancellationToken);
        var note = score is null ? $"too few players: {players}" : null;
        var document = new PostLaunchDocument(context.Simulated, observation.Days, players, score, note, game?.Sums, advice);
        return new StepOutcome.Completed
        {
            Artifacts = JsonSerializer.Serialize(document, StepJson.Options),
            Checks =
            [
                score is null
                    ? StepCheck.Skipped("scored", $"There are too few players for a score: {players}.")
                    : StepCheck.Passed("scored", $"{score:0.0} of 100 from {players} {(context.Simulated ? "simulated " : "")}players."),
            ],
            Log = string.Join('\n', [.. advice.Evidence.Select(e => $"{e.Constraint}: {e.Because}"), .. context.Simulated ? ["All of this is from simulated players."] : Array.Empty<string>()]),
        };
    }

    private async Task<NextBatchAdvice> LearnAsync(StepContext context, CancellationToken cancellationToken)
    {
        await learning.UpdateAsync([context.Game.Value], cancellationToken);
        return await advisor.WriteAsync(context.Genre, context.Simulated, context.Game.Value, cancellationToken);
    }
}
