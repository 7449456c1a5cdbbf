namespace GameFactory.Kit.Levels;

/// <summary>A level as data: what <c>assets/levels/level_NN.json</c> holds. The twin of the kit's <c>level.dart</c>.</summary>
public sealed record Level
{
    /// <summary>1 to 10.</summary>
    public required int Id { get; init; }

    /// <summary>Start of the level's random numbers, 1 to 2^31 - 1.</summary>
    public required int Seed { get; init; }

    /// <summary>Name of the core mechanic.</summary>
    public required string Mechanic { get; init; }

    /// <summary>Names of the modifiers in force.</summary>
    public required IReadOnlyList<string> Modifiers { get; init; }

    /// <summary>Numbers of the rules by name; see each rules class.</summary>
    public required IReadOnlyDictionary<string, int> Params { get; init; }

    /// <summary>Things of the level; the meaning of a row is told by the rules class.</summary>
    public required IReadOnlyList<int[]> Entities { get; init; }

    /// <summary>Cells of the level, row by row, all rows of one length; may be empty.</summary>
    public required IReadOnlyList<int[]> Grid { get; init; }

    /// <summary>What has to be reached; the unit is told by the rules class.</summary>
    public required int Goal { get; init; }

    /// <summary>World time until the level is lost; 0 means no limit.</summary>
    public required int TimeLimitMs { get; init; }

    /// <summary>Least score for one, two and three stars.</summary>
    public required int[] Stars { get; init; }

    /// <summary>0 to 1000, as the generator measured it.</summary>
    public required int Difficulty { get; init; }

    /// <summary>Pairs of tick and input that win the level with ticks of <see cref="LevelRules.TickMs"/>.</summary>
    public required IReadOnlyList<int[]> Solution { get; init; }

    /// <summary>The number called <paramref name="name"/>, or 0.</summary>
    public int Param(string name) => Params.GetValueOrDefault(name);
}
