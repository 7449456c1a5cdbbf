using GameFactory.Kit.Checks.Reading;
using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Rules;

/// <summary>Imports point one way: rules know nothing, data knows rules, and so on up to the screens.</summary>
internal sealed class LayersCheck : IDartCheck
{
    private static readonly string[] s_order = ["rules", "data", "services", "game", "ui"];

    /// <summary>The packages that a layer may import; the layers that are not here may import all.</summary>
    private static readonly Dictionary<string, string[]> s_packages = new(StringComparer.Ordinal)
    {
        ["rules"] = [],
        ["data"] = ["flutter", "shared_preferences"],
        ["services"] = ["flutter", "flame_audio", "google_mobile_ads", "http", "path_provider"],
        ["game"] = ["flutter", "flame"],
        ["ui"] = ["flutter", "flame"],
    };

    public string Name => "layers";

    public IEnumerable<string> Findings(DartProject project)
    {
        foreach (var unit in project.Units.Where(unit => unit.Path.StartsWith("lib/", StringComparison.Ordinal)))
        {
            var layer = Layer(unit.Path);
            if (layer is not null && !s_order.Contains(layer, StringComparer.Ordinal))
            {
                yield return $"{unit.Path}: there is no layer '{layer}'.";
                continue;
            }

            foreach (var directive in unit.Directives)
            {
                if (Problem(project, unit, layer, directive) is { } problem)
                {
                    yield return $"{unit.Path}:{directive.Line}: {problem}.";
                }
            }
        }
    }

    private static string? Problem(DartProject project, DartUnit unit, string? layer, DartDirective directive)
    {
        if (layer is null)
        {
            return null;
        }

        if (project.Resolve(unit, directive.Uri) is { } path)
        {
            var target = Layer(path);
            return target is null || Array.IndexOf(s_order, target) > Array.IndexOf(s_order, layer)
                ? $"{layer} must not know '{path}'"
                : null;
        }

        if (layer == "rules")
        {
            return $"rules must not import '{directive.Uri}'";
        }

        var package = directive.Uri.StartsWith("package:", StringComparison.Ordinal)
            ? directive.Uri["package:".Length..].Split('/')[0]
            : null;
        return package is not null && !s_packages[layer].Contains(package, StringComparer.Ordinal)
            ? $"{layer} must not import the package {package}"
            : null;
    }

    private static string? Layer(string path)
    {
        var parts = path.Split('/');
        return parts.Length > 2 && parts[0] == "lib" ? parts[1] : null;
    }
}
