using GameFactory.Kit.Design;
using GameFactory.Kit.Mechanics;
using GameFactory.Kit.Project.Escaping;

namespace GameFactory.Kit.Project;

/// <summary>The lines of Dart that depend on a design: constants of assets, events and the registry of mechanics.</summary>
internal static class KitCode
{
    /// <summary>Name of an asset's constant: sounds end in Sound, since some keys (break) are reserved words of Dart.</summary>
    public static string ConstantOf(DesignAsset asset) => DartWriter.CamelCase(asset.Key) + (IsSound(asset) ? "Sound" : "");

    /// <summary>True for an asset that ships inside the game; icons are only placed in the host projects.</summary>
    public static bool Ships(DesignAsset asset) => asset.Type != "icon";

    public static void AddAssets(Dictionary<string, string?> values, IReadOnlyList<DesignAsset> assets)
    {
        var shipped = assets.Where(Ships).ToList();
        values["assets.constants"] = string.Join(
            '\n',
            shipped.Select(asset => DartWriter.StringConstant(ConstantOf(asset), asset.Path[(asset.Path.LastIndexOf('/') + 1)..]))
        );
        values["assets.images"] = DartWriter.ListConstant("images", [.. shipped.Where(asset => !IsSound(asset)).Select(ConstantOf)]);
        values["assets.sounds"] = DartWriter.ListConstant("sounds", [.. shipped.Where(IsSound).Select(ConstantOf)]);
    }

    public static void AddEvents(Dictionary<string, string?> values, IReadOnlyList<string> events) =>
        values["events.values"] = string.Join(",\n", events.Select(name => $"  {DartWriter.CamelCase(name)}('{name}')")) + ";";

    public static void AddRegistry(Dictionary<string, string?> values, GameMechanics mechanics)
    {
        var core = mechanics.Core;
        var modifiers = mechanics.Modifiers.Distinct().ToList();
        List<string> imports =
        [
            Import(core.RulesClass),
            Import(core.View),
            "mechanic.dart",
            .. modifiers.Select(modifier => Import(modifier.View)),
        ];
        values["registry.imports"] = string.Join('\n', imports.Order(StringComparer.Ordinal).Select(import => $"import '{import}';"));
        values["registry.cores"] = $"  '{core.Name}': Mechanic(rules: {core.RulesClass.Name}.new, view: {core.View.Name}.new),";
        values["registry.modifiers"] = string.Join('\n', modifiers.Select(modifier => $"  '{modifier.Name}': {modifier.View.Name}.new,"));
    }

    // As the registry in lib/game names it.
    private static string Import(DartClass named) =>
        named.Path.StartsWith("lib/game/", StringComparison.Ordinal)
            ? named.Path["lib/game/".Length..]
            : "../" + named.Path["lib/".Length..];

    private static bool IsSound(DesignAsset asset) => asset.Type is "sound_effect" or "music";
}
