using System.Text;
using GameFactory.Kit.Design;
using GameFactory.Kit.Mechanics;
using GameFactory.Kit.Project.Escaping;

namespace GameFactory.Kit.Project;

/// <summary>The lines of Dart that depend on a design: constants of assets, events and the registry of mechanics.</summary>
internal static class KitCode
{
    /// <summary>Class names of a core: its rules and its view, with the files that hold them.</summary>
    private static readonly Dictionary<string, (string Folder, string Name)> Cores = new(StringComparer.Ordinal)
    {
        [KitMechanics.Runner] = ("runner", "Runner"),
        [KitMechanics.Tiles] = ("tiles", "Tiles"),
        [KitMechanics.Ball] = ("breakout", "Breakout"),
    };

    private static readonly Dictionary<string, (string File, string Name)> Modifiers = new(StringComparer.Ordinal)
    {
        [KitMechanics.Timer] = ("countdown_view", "CountdownView"),
        [KitMechanics.SlowMotion] = ("slow_motion_view", "SlowMotionView"),
    };

    /// <summary>True when the kit holds a view for the core.</summary>
    public static bool HasCore(string name) => Cores.ContainsKey(name);

    /// <summary>True when the kit holds a view for the modifier.</summary>
    public static bool HasModifier(string name) => Modifiers.ContainsKey(name);

    /// <summary>Name of an asset's constant: sounds end in Sound, since some keys (break) are reserved words of Dart.</summary>
    public static string ConstantOf(DesignAsset asset) => DartWriter.CamelCase(asset.Key) + (IsSound(asset) ? "Sound" : "");

    /// <summary>True for an asset that ships inside the game; icons are only placed in the host projects.</summary>
    public static bool Ships(DesignAsset asset) => asset.Type != "icon";

    public static void AddAssets(Dictionary<string, string?> values, IReadOnlyList<DesignAsset> assets)
    {
        var shipped = assets.Where(Ships).ToList();
        values["assets.constants"] = string.Join('\n', shipped.Select(asset =>
            DartWriter.StringConstant(ConstantOf(asset), asset.Path[(asset.Path.LastIndexOf('/') + 1)..])));
        values["assets.images"] = DartWriter.ListConstant("images", [.. shipped.Where(asset => !IsSound(asset)).Select(ConstantOf)]);
        values["assets.sounds"] = DartWriter.ListConstant("sounds", [.. shipped.Where(IsSound).Select(ConstantOf)]);
    }

    public static void AddEvents(Dictionary<string, string?> values, IReadOnlyList<string> events) =>
        values["events.values"] = string.Join(",\n", events.Select(name => $"  {DartWriter.CamelCase(name)}('{name}')")) + ";";

    public static void AddRegistry(Dictionary<string, string?> values, GameDesign design)
    {
        var (folder, name) = Cores[design.Core.Name];
        var views = design.Modifiers.Select(modifier => (Modifier: modifier.Name, View: Modifiers[modifier.Name])).DistinctBy(entry => entry.Modifier).ToList();
        List<string> imports =
        [
            $"../rules/{folder}_rules.dart", $"{folder}/{folder}_view.dart", "mechanic.dart",
            .. views.Select(entry => $"modifiers/{entry.View.File}.dart"),
        ];
        values["registry.imports"] = string.Join('\n', imports.Order(StringComparer.Ordinal).Select(import => $"import '{import}';"));
        values["registry.cores"] = $"  '{design.Core.Name}': Mechanic(rules: {name}Rules.new, view: {name}View.new),";
        var entries = new StringBuilder();
        foreach (var (modifier, view) in views)
        {
            entries.Append(entries.Length == 0 ? "" : "\n").Append($"  '{modifier}': {view.Name}.new,");
        }

        values["registry.modifiers"] = entries.ToString();
    }

    private static bool IsSound(DesignAsset asset) => asset.Type is "sound_effect" or "music";
}
