using System.Text.RegularExpressions;
using GameFactory.Kit.Design;
using GameFactory.Kit.Mechanics;

namespace GameFactory.Kit.Project;

/// <summary>What must hold before a design may fill the kit: everything that reaches a name, a path or code as it is.</summary>
internal static partial class KitDesignRules
{
    private static readonly HashSet<string> s_reservedNames = new(StringComparer.Ordinal)
    {
        // Words of Dart that cannot be a library name, and packages that a game depends on: it cannot depend on itself.
        "abstract",
        "assert",
        "async",
        "await",
        "break",
        "case",
        "catch",
        "class",
        "const",
        "continue",
        "default",
        "deferred",
        "dynamic",
        "else",
        "enum",
        "export",
        "extends",
        "extension",
        "external",
        "factory",
        "false",
        "final",
        "finally",
        "for",
        "function",
        "get",
        "hide",
        "if",
        "implements",
        "import",
        "interface",
        "in",
        "is",
        "late",
        "library",
        "mixin",
        "new",
        "null",
        "on",
        "operator",
        "part",
        "required",
        "rethrow",
        "return",
        "set",
        "show",
        "static",
        "super",
        "switch",
        "sync",
        "this",
        "throw",
        "true",
        "try",
        "typedef",
        "var",
        "void",
        "while",
        "with",
        "yield",
        "flame",
        "flame_audio",
        "flame_test",
        "flame_lint",
        "flutter",
        "flutter_test",
        "google_mobile_ads",
        "http",
        "path_provider",
        "shared_preferences",
        "test",
        "meta",
        "sky_engine",
        "collection",
        "vector_math",
    };

    private static readonly string[] s_knownPlatforms = ["android", "ios", "web"];

    /// <summary>The colours with their names in the kit.</summary>
    public static IEnumerable<(string Name, string Color)> Colors(DesignPalette palette) =>
        [
            ("background", palette.Background),
            ("surface", palette.Surface),
            ("primary", palette.Primary),
            ("secondary", palette.Secondary),
            ("accent", palette.Accent),
            ("danger", palette.Danger),
            ("text", palette.Text),
        ];

    /// <summary>Throws <see cref="KitDesignException"/> with all that is wrong.</summary>
    public static void Check(GameDesign design, MechanicRegistry mechanics)
    {
        var findings = Findings(design, mechanics).ToList();
        if (findings.Count > 0)
        {
            throw new KitDesignException(findings);
        }
    }

    private static IEnumerable<string> Findings(GameDesign design, MechanicRegistry mechanics)
    {
        if (!PackageName().IsMatch(design.PackageName) || s_reservedNames.Contains(design.PackageName))
        {
            yield return "The package name is not legal.";
        }

        foreach (var (name, _) in Colors(design.Palette).Where(entry => !Color().IsMatch(entry.Color)))
        {
            yield return $"The colour {name} is not of the form #rrggbb.";
        }

        if (mechanics.Find(design.Core.Name) is not ICoreMechanic)
        {
            yield return "The kit has no such core mechanic.";
        }

        if (!design.Modifiers.All(modifier => mechanics.Find(modifier.Name) is IModifier))
        {
            yield return "The kit has no such modifier.";
        }

        if (design.Platforms.Count == 0 || design.Platforms.Any(platform => !s_knownPlatforms.Contains(platform, StringComparer.Ordinal)))
        {
            yield return "Platforms are android, ios and web, at least one.";
        }

        if (!SnakeCase().IsMatch(design.Genre))
        {
            yield return "The genre is not a plain word.";
        }

        foreach (var finding in AssetFindings(design.Assets))
        {
            yield return finding;
        }
    }

    private static IEnumerable<string> AssetFindings(IReadOnlyList<DesignAsset> assets)
    {
        if (assets.Any(asset => !SnakeCase().IsMatch(asset.Key) || !AssetPath().IsMatch(asset.Path)))
        {
            yield return "An asset's key or path is not legal.";
        }

        if (assets.Select(KitCode.ConstantOf).Distinct(StringComparer.Ordinal).Count() != assets.Count)
        {
            yield return "Two assets have the same key.";
        }
    }

    [GeneratedRegex(@"^[a-z][a-z0-9_]{2,40}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PackageName();

    [GeneratedRegex(@"^#[0-9a-f]{6}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Color();

    [GeneratedRegex(@"^[a-z][a-z0-9]*(?:_[a-z0-9]+)*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SnakeCase();

    [GeneratedRegex(
        @"^assets/(?:images|audio|icon)/[a-z][a-z0-9_]*\.(?:png|wav)\z",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex AssetPath();
}
