using GameFactory.Kit.Checks.Reading;
using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Rules;

/// <summary>Overlays have their names from one place, and each is both built and shown.</summary>
internal sealed class OverlaysCheck : IDartCheck
{
    private const string KeysPath = "lib/ui/overlay_keys.dart";
    private const string KeysType = "OverlayKeys";

    public string Name => "overlays";

    public IEnumerable<string> Findings(DartProject project)
    {
        if (project.Unit(KeysPath) is not { } keysUnit)
        {
            yield break;
        }

        var library = project.Units.Where(unit => unit.Path != KeysPath && unit.Path.StartsWith("lib/", StringComparison.Ordinal)).ToList();
        var keys = keysUnit
            .Types.Where(type => type.Name == KeysType)
            .SelectMany(type => type.Members)
            .Select(member => member.Name)
            .ToList();
        foreach (var key in keys)
        {
            var built = library.Sum(unit => TokenSearch.Places(unit, KeysType, ".", key, ":").Count());
            var named = library.Sum(unit => TokenSearch.Places(unit, KeysType, ".", key).Count());
            if (built != 1)
            {
                yield return $"The overlay '{key}' is built in {built} places.";
            }

            if (named <= built)
            {
                yield return $"The overlay '{key}' is never shown.";
            }
        }

        foreach (var unit in library)
        {
            foreach (
                var place in TokenSearch
                    .Places(unit, "overlays", ".")
                    .Where(place => place + 4 < unit.Tokens.Count && unit.Tokens[place + 4].Kind == DartTokenKind.Text)
            )
            {
                yield return $"{unit.Path}:{unit.Tokens[place].Line}: the overlay is named by hand.";
            }
        }

        foreach (var unit in library.Where(unit => TokenSearch.Holds(unit, "overlayBuilderMap", ":", "{")))
        {
            yield return $"{unit.Path}: overlays are built by hand, outside of the one map.";
        }
    }
}
