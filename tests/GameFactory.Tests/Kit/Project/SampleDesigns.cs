using GameFactory.Kit.Assets;
using GameFactory.Kit.Design;
using GameFactory.Kit.Mechanics;

namespace GameFactory.Tests.Kit.Project;

/// <summary>Designs for tests of the kit: each core, with and without ads, with each set of modifiers.</summary>
internal static class SampleDesigns
{
    public static GameDesign Runner => Of(KitMechanics.Runner, KitMechanics.Timer, KitMechanics.SlowMotion);

    public static GameDesign Tiles => Of(KitMechanics.Tiles, KitMechanics.Timer);

    public static GameDesign Ball => Of(KitMechanics.Ball, KitMechanics.SlowMotion);

    /// <summary>Every core with every set of modifiers that fits it, with ads and without.</summary>
    public static IEnumerable<GameDesign> All()
    {
        foreach (var ads in (bool[])[true, false])
        {
            foreach (var core in (string[])[KitMechanics.Runner, KitMechanics.Ball])
            {
                yield return Of(core, KitMechanics.Timer) with { Economy = new(3, ads, 2) };
                yield return Of(core, KitMechanics.SlowMotion) with { Economy = new(3, ads, 2) };
                yield return Of(core, KitMechanics.Timer, KitMechanics.SlowMotion) with { Economy = new(3, ads, 2) };
            }

            yield return Tiles with { Economy = new(3, ads, 2) };
        }
    }

    public static GameDesign Of(string core, params string[] modifiers) => new()
    {
        Title = "Lantern Harbour",
        PackageName = "lantern_harbour",
        Genre = "runner",
        Tagline = "Light the way home.",
        Description = "A small game about a lamp keeper. Each night is a level, each lamp a friend who finds the way.",
        CoreLoop = "Play a night, earn stars, open the next night.",
        Core = Mechanic(core, "core"),
        Modifiers = [.. modifiers.Select(name => Mechanic(name, "modifier"))],
        Theme = "harbour",
        Style = "flat",
        Palette = new("#101828", "#1d2939", "#7f56d9", "#53b1fd", "#fdb022", "#f04438", "#f9fafb"),
        Difficulty = 1,
        Economy = new(3, true, 2),
        Texts = new("Tap to jump.", "Home at last!", "The night was longer.", "Watch a short video to open this night?"),
        Platforms = ["android", "ios", "web"],
        Assets = [.. AssetSlots.Of(core, modifiers).Select(slot => new DesignAsset(slot.Key, slot.Type, slot.Path, slot.Width, slot.Height, slot.Shows))],
        Designer = "offline",
    };

    private static DesignMechanic Mechanic(string name, string role) =>
        new(name, role, KitMechanics.Find(name)!.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default, StringComparer.Ordinal));
}
