using GameFactory.Kit.Design;

namespace GameFactory.Tests.Kit.Project;

/// <summary>Designs for tests of the kit: each core, with and without ads, with each set of modifiers.</summary>
internal static class SampleDesigns
{
    public static GameDesign Runner => Of("tap_jump_runner", "countdown_timer", "slow_motion");

    public static GameDesign Tiles => Of("tap_rotate_tiles", "countdown_timer");

    public static GameDesign Ball => Of("bouncing_ball", "slow_motion");

    /// <summary>Every core with every set of modifiers that fits it, with ads and without.</summary>
    public static IEnumerable<GameDesign> All() => All(TheKit.Shipped);

    /// <inheritdoc cref="All()"/>
    public static IEnumerable<GameDesign> All(TheKit kit) =>
        from ads in (bool[])[true, false]
        from core in kit.Mechanics.Cores
        let fitting = kit.Mechanics.Modifiers.Where(modifier => modifier.Fits(core)).Select(modifier => modifier.Name).ToArray()
        from chosen in Enumerable.Range(1, (1 << fitting.Length) - 1)
        select Of(kit, core.Name, [.. fitting.Where((_, place) => (chosen & (1 << place)) != 0)]) with
        {
            Economy = new(3, ads, 2),
        };

    public static GameDesign Of(string core, params string[] modifiers) => Of(TheKit.Shipped, core, modifiers);

    public static GameDesign Of(TheKit kit, string core, string[] modifiers) =>
        new()
        {
            Title = "Lantern Harbour",
            PackageName = "lantern_harbour",
            Genre = "runner",
            Tagline = "Light the way home.",
            Description = "A small game about a lamp keeper. Each night is a level, each lamp a friend who finds the way.",
            CoreLoop = "Play a night, earn stars, open the next night.",
            Core = Mechanic(kit, core, "core"),
            Modifiers = [.. modifiers.Select(name => Mechanic(kit, name, "modifier"))],
            Theme = "harbour",
            Style = "flat",
            Palette = new("#101828", "#1d2939", "#7f56d9", "#53b1fd", "#fdb022", "#f04438", "#f9fafb"),
            Difficulty = 1,
            Economy = new(3, true, 2),
            Texts = new("Tap to jump.", "Home at last!", "The night was longer.", "Watch a short video to open this night?"),
            Platforms = ["android", "ios", "web"],
            Assets =
            [
                .. kit
                    .Mechanics.Of(core, modifiers)
                    .Slots.Select(slot => new DesignAsset(slot.Key, slot.Type, slot.Path, slot.Width, slot.Height, slot.Shows)),
            ],
            Designer = "offline",
        };

    private static DesignMechanic Mechanic(TheKit kit, string name, string role) =>
        new(
            name,
            role,
            kit.Mechanics.Find(name)!
                .Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default, StringComparer.Ordinal)
        );
}
