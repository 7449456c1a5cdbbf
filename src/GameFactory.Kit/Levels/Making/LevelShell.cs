using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Levels.Making;

/// <summary>The part of a level that is the same for every mechanic.</summary>
public static class LevelShell
{
    /// <summary>A level of the plan without content; the mechanic's numbers and those of the modifiers are in it.</summary>
    public static Level Create(LevelPlan plan, LevelRandom random, params (string Name, int Value)[] numbers)
    {
        var inForce = plan.InForce.ToList();
        var parameters = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, value) in numbers.Concat(inForce.SelectMany(planned => planned.Modifier.LevelNumbers(plan, planned.Chosen))))
        {
            parameters.Add(name, value);
        }

        return new Level
        {
            Id = plan.Number,
            Seed = random.Between(1, int.MaxValue - 1),
            Mechanic = plan.Core.Name,
            Modifiers = [.. inForce.Select(planned => planned.Modifier.Name)],
            Params = parameters,
            Entities = [],
            Grid = [],
            Goal = 1,
            TimeLimitMs = 0,
            Stars = [0, 0, 0],
            Difficulty = 0,
            Solution = [],
        };
    }

    /// <summary>The same level with other numbers.</summary>
    public static Level With(this Level level, params (string Name, int Value)[] numbers)
    {
        var parameters = new SortedDictionary<string, int>(level.Params.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (name, value) in numbers)
        {
            parameters[name] = value;
        }

        return level with
        {
            Params = parameters,
        };
    }

    /// <summary>
    /// The clock of a level whose solution takes <paramref name="ticks"/>, the shortest that a modifier sets; 0 when none does.
    /// </summary>
    public static int TimeLimit(LevelPlan plan, int ticks) =>
        plan
            .InForce.Select(planned => planned.Modifier.TimeLimitMs(plan, planned.Chosen, ticks))
            .Where(limit => limit > 0)
            .DefaultIfEmpty(0)
            .Min();

    /// <summary>Scores for one, two and three stars, where the solution earns three.</summary>
    public static int[] Stars(int solutionScore) => [0, solutionScore * 6 / 100 * 10, solutionScore * 85 / 1000 * 10];
}
