using System.Globalization;
using GameFactory.Insights.Learning;

namespace GameFactory.Benchmarks.Learning;

/// <summary>The factory's learner, called the way step 1 and step 12 call it.</summary>
internal sealed class LearnerArm(HiddenWorld world, LearningOptions options, long seed) : IArm
{
    private readonly List<GameOutcome> _history = [];
    private readonly string[][] _offers = [.. world.Eligible.Select(mechanics => mechanics.Select(m => $"m{m}").ToArray())];
    private LearnedWeights _weights = LearnedWeights.Nothing;
    private int _batch;
    private int _index;

    public void Begin(int number, IReadOnlyList<PlayedGame> ripe, IReadOnlyList<PlayedGame> early)
    {
        (_batch, _index) = (number, 0);
        _history.AddRange(ripe.Select(game => Outcome(game, isRipe: true)));
        _weights = MechanicLearner.Learn(_history.Concat(early.Select(game => Outcome(game, isRipe: false))), _batch, options);
    }

    public int[] Pick(int genre, int slots)
    {
        var slate = MechanicLearner.Choose(
            _weights,
            new SlateRequest
            {
                Genre = $"g{genre}",
                Cores = _offers[genre],
                Modifiers = _offers[genre],
                Slots = slots,
                Seed = (seed * 1000) + _batch,
                Index = _index++,
            }
        );
        return [.. slate!.All.Select(m => int.Parse(m.AsSpan(1), CultureInfo.InvariantCulture))];
    }

    private static GameOutcome Outcome(PlayedGame game, bool isRipe) =>
        new(
            game.Batch,
            $"g{game.Genre}",
            [.. game.Slate.Select(m => $"m{m}")],
            new Tally(game.Players, game.RetentionD1),
            isRipe ? new Tally(game.Players, game.RetentionD7) : Tally.Unknown,
            new Tally(game.Attempts, game.Completed),
            new Tally(game.Prompted, game.OptedIn)
        );
}
