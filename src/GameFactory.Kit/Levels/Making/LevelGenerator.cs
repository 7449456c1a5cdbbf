using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Levels.Making;

/// <summary>Makes the levels of a game: a pure function of the design and the seed.</summary>
/// <param name="maker">The game's core mechanic.</param>
/// <param name="modifiers">The game's modifiers, in the order in which they are registered.</param>
/// <param name="playRules">Rules of all modifiers.</param>
public sealed class LevelGenerator(ILevelMaker maker, IReadOnlyList<ILevelModifier> modifiers, ModifierSet playRules)
{
    private const int MaxAttempts = 1000;

    // Hard walls of some designs need many; a design that asks for the hardest of everything is met half-way.
    private const int AttemptsBeforeEase = 100;
    private const int MostEase = LevelCurve.Tolerance * 2 / 3;

    /// <summary>Plays what was made.</summary>
    public LevelPlayer Player { get; } = new(maker, playRules);

    /// <summary>All ten levels.</summary>
    public IReadOnlyList<ProvenLevel> Make(GameDesign design, long seed) =>
        [.. Enumerable.Range(1, LevelCurve.Levels).Select(number => MakeLevel(design, seed, number))];

    /// <summary>
    /// One level, the same as in <see cref="Make"/>. Throws <see cref="InvalidOperationException"/> when no draft could be accepted.
    /// </summary>
    public ProvenLevel MakeLevel(GameDesign design, long seed, int number)
    {
        var plan = Plan(design, number);
        var prover = new LevelProver(maker.ProofKind, Player);
        List<string> reasons = [];
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var random = LevelRandom.For(seed, number, attempt, Purposes.Draft);
            var ease = (attempt - 1) / AttemptsBeforeEase;
            var eased = plan with { Target = plan.Target - Math.Min(MostEase, 10 * ease), Ease = ease };
            if (maker.Draft(eased, random) is not { } draft)
            {
                reasons.Add("no draft");
                continue;
            }

            var level = draft with { Difficulty = maker.Difficulty(draft) };
            if (prover.Prove(level, plan, seed, attempt, out var refusal) is { } proof)
            {
                return new ProvenLevel(level, proof);
            }

            reasons.Add(refusal);
        }

        var summary = string.Join(", ", reasons.GroupBy(r => r, StringComparer.Ordinal).Select(g => $"{g.Key} ({g.Count()})"));
        throw new InvalidOperationException($"Level {number} of seed {seed} with {design.Core.Name} found no acceptable draft: {summary}.");
    }

    private LevelPlan Plan(GameDesign design, int number) =>
        new()
        {
            Number = number,
            Target = LevelCurve.Target(number, design.Difficulty),
            Core = design.Core,
            Modifiers =
            [
                .. modifiers.Select(modifier => new PlannedModifier(
                    modifier,
                    design.Modifiers.First(chosen => chosen.Name == modifier.Name)
                )),
            ],
            PlayRules = playRules,
        };
}
