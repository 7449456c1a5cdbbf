namespace GameFactory.Kit.Levels;

/// <summary>The part of a level that is the same for every mechanic.</summary>
internal static class LevelShell
{
    /// <summary>A level of the plan without content; the mechanic's numbers and those of the modifiers are in it.</summary>
    internal static Level Create(LevelPlan plan, LevelRandom random, params (string Name, int Value)[] numbers)
    {
        var parameters = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, value) in numbers)
        {
            parameters.Add(name, value);
        }

        List<string> modifiers = [];
        if (plan.Countdown is { } countdown)
        {
            modifiers.Add(countdown.Name);
        }

        if (plan.SlowMotion is { } slow)
        {
            modifiers.Add(slow.Name);
            parameters.Add("slowCharges", LevelPlan.Knob(slow, "charges", 3, 1, 5));
            parameters.Add("slowMs", LevelPlan.Knob(slow, "durationMs", 1800, 1000, 3500));
            parameters.Add("slowPercent", LevelPlan.Knob(slow, "speedPercent", 55, 40, 75));
        }

        return new Level
        {
            Id = plan.Number,
            Seed = random.Between(1, int.MaxValue - 1),
            Mechanic = plan.Core.Name,
            Modifiers = modifiers,
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
    internal static Level With(this Level level, params (string Name, int Value)[] numbers)
    {
        var parameters = new SortedDictionary<string, int>(level.Params.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (name, value) in numbers)
        {
            parameters[name] = value;
        }

        return level with { Params = parameters };
    }

    /// <summary>The clock of a level whose solution takes <paramref name="ticks"/>, in whole seconds; 0 without a countdown.</summary>
    internal static int TimeLimit(LevelPlan plan, int ticks)
    {
        if (plan.Countdown is not { } countdown)
        {
            return 0;
        }

        var percent = LevelPlan.Knob(countdown, "limitPercent", 160, 120, 250) * LevelCurve.Between(110, 90, plan.Target) / 100;
        var ms = ticks * LevelRules.TickMs / 100 * Math.Max(115, percent);
        return (ms + 999) / 1000 * 1000;
    }

    /// <summary>Scores for one, two and three stars, where the solution earns three.</summary>
    internal static int[] Stars(int solutionScore) => [0, solutionScore * 6 / 100 * 10, solutionScore * 85 / 1000 * 10];
}
