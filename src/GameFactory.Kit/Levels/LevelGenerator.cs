using GameFactory.Kit.Design;

namespace GameFactory.Kit.Levels;

/// <summary>Makes the levels of a game: a pure function of the design and the seed.</summary>
public static class LevelGenerator
{
    private const int MaxAttempts = 1000;

    // Hard walls of some designs need many; a design that asks for the hardest of everything is met half-way.
    private const int AttemptsBeforeEase = 100;
    private const int MostEase = LevelCurve.Tolerance * 2 / 3;

    /// <summary>All ten levels.</summary>
    public static IReadOnlyList<ProvenLevel> Make(GameDesign design, long seed) =>
        [.. Enumerable.Range(1, LevelCurve.Levels).Select(number => MakeLevel(design, seed, number))];

    /// <summary>One level, the same as in <see cref="Make"/>. Throws <see cref="InvalidOperationException"/> when no draft could be accepted.</summary>
    public static ProvenLevel MakeLevel(GameDesign design, long seed, int number)
    {
        var mechanic = CoreMechanics.Find(design.Core.Name);
        var plan = new LevelPlan
        {
            Number = number,
            Target = LevelCurve.Target(number, design.Difficulty),
            Core = design.Core,
            Modifiers = design.Modifiers,
        };
        List<string> reasons = [];
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var random = LevelRandom.For(seed, number, attempt, Purposes.Draft);
            var ease = (attempt - 1) / AttemptsBeforeEase;
            var eased = plan with { Target = plan.Target - Math.Min(MostEase, 10 * ease), Ease = ease };
            if (mechanic.Draft(eased, random) is not { } draft)
            {
                reasons.Add("no draft");
                continue;
            }

            var level = draft with { Difficulty = mechanic.Difficulty(draft) };
            var proof = LevelProver.Prove(mechanic, level, plan, seed, attempt, out var refusal);
            if (proof is not null)
            {
                return new ProvenLevel(level, proof);
            }

            reasons.Add(refusal);
        }

        var summary = string.Join(", ", reasons.GroupBy(r => r, StringComparer.Ordinal).Select(g => $"{g.Key} ({g.Count()})"));
        throw new InvalidOperationException($"Level {number} of seed {seed} with {design.Core.Name} found no acceptable draft: {summary}.");
    }
}
