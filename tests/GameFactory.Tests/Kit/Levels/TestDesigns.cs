using CsCheck;
using GameFactory.Kit.Design;

namespace GameFactory.Tests.Kit.Levels;

/// <summary>Designs with a given core; only what level generation reads is of interest.</summary>
internal static class TestDesigns
{
    internal static TheoryData<string> Cores => [.. TheKit.Shipped.Mechanics.Cores.Select(core => core.Name)];

    internal static GameDesign Of(string core, double difficulty = 1, bool modifiers = true) =>
        Of(core, difficulty, new Dictionary<string, int>(), modifiers ? ["countdown_timer", "slow_motion"] : []);

    /// <summary>Any design that the factory may come up with for a core.</summary>
    internal static Gen<GameDesign> Any(string core)
    {
        var knobs = TheKit.Shipped.Mechanics.Core(core).Parameters;
        return Gen.Select(Gen.Int[5, 20], Gen.Int[0, 3], Gen.Int[0, 1000].Array[knobs.Count], (difficulty, modifiers, numbers) =>
        {
            var parameters = knobs
                .Zip(numbers)
                .ToDictionary(k => k.First.Name, k => k.First.Min + ((k.First.Max - k.First.Min) * k.Second / 1000));
            string[] chosen = ["countdown_timer", "slow_motion"];
            return Of(core, difficulty / 10.0, parameters, [.. chosen.Where((_, i) => (modifiers & (1 << i)) != 0)]);
        });
    }

    private static GameDesign Of(string core, double difficulty, Dictionary<string, int> parameters, string[] modifiers) =>
        new()
        {
            Title = "Level test",
            PackageName = "level_test",
            Genre = "arcade",
            Tagline = "",
            Description = "",
            CoreLoop = "",
            Core = new DesignMechanic(core, "core", parameters),
            Modifiers = [.. modifiers.Select(m => new DesignMechanic(m, "modifier", new Dictionary<string, int>()))],
            Theme = "space",
            Style = "flat",
            Palette = new DesignPalette("#101820", "#1f2d3a", "#4fc3f7", "#ffb74d", "#aed581", "#e57373", "#ffffff"),
            Difficulty = difficulty,
            Economy = new DesignEconomy(3, true, 2),
            Texts = new DesignTexts("", "", "", ""),
            Platforms = ["android"],
            Assets = [],
            Designer = "offline",
        };
}
