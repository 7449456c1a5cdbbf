using System.Text.Json;
using GameFactory.Engine.Steps;
using Microsoft.Extensions.Options;

namespace GameFactory.Pipeline.Step12PostLaunch;

/// <summary>
/// Watches a game for its window, then counts, scores and learns. A game without players is no failure: it ends without a score.
/// </summary>
public sealed class PostLaunchStep(IPlayerOutcomes outcomes, IOptions<PostLaunchOptions> options) : IStep
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

        var outcome = await outcomes.CountAsync(context.Game, cancellationToken);
        var players = outcome?.Players ?? 0;
        return observation.NextLook(start, now, players, options.Value.LookEvery) is { } look
            ? Waiting(look, $"{players} of {observation.MinPlayers} players so far.")
            : await ScoreAsync(context, observation, outcome, cancellationToken);
    }

    private static StepOutcome.Snoozed Waiting(DateTimeOffset until, string detail) => new(WaitReason.Metrics, until) { Detail = detail };

    private async Task<StepOutcome> ScoreAsync(
        StepContext context,
        Observation observation,
        PlayerOutcome? outcome,
        CancellationToken cancellationToken
    )
    {
        var players = outcome?.Players ?? 0;
        var score = players >= observation.MinPlayers ? outcome?.Score : null;
        var advice = await outcomes.LearnAsync(context.Game, context.Genre, context.Simulated, outcome, cancellationToken);
        var note = score is null ? $"too few players: {players}" : null;
        var document = new PostLaunchDocument(context.Simulated, observation.Days, players, score, note, outcome?.Totals, advice.Document);
        return new StepOutcome.Completed
        {
            Artifacts = JsonSerializer.Serialize(document, StepJson.Options),
            Checks =
            [
                score is null
                    ? StepCheck.Skipped("scored", $"There are too few players for a score: {players}.")
                    : StepCheck.Passed("scored", $"{score:0.0} of 100 from {players} {(context.Simulated ? "simulated " : "")}players."),
            ],
            Log = string.Join(
                '\n',
                [.. advice.Lines, .. context.Simulated ? ["All of this is from simulated players."] : Array.Empty<string>()]
            ),
        };
    }
}
