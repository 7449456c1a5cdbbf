namespace GameFactory.Kit.Checks.Reading;

/// <summary>What the checks need of a pubspec; it reads the plain form that the kit writes, and anything else shows as missing.</summary>
/// <param name="Name">Package name; empty when there is none.</param>
/// <param name="Dependencies">Versions of the packages that lib may import; sdk packages have the version <c>sdk</c>.</param>
/// <param name="DevDependencies">Versions of the packages that only tests may import.</param>
/// <param name="AssetFolders">Declared assets.</param>
internal sealed record PubspecFacts(
    string Name,
    IReadOnlyDictionary<string, string> Dependencies,
    IReadOnlyDictionary<string, string> DevDependencies,
    IReadOnlyList<string> AssetFolders
)
{
    /// <summary>Where it lies.</summary>
    public const string Path = "pubspec.yaml";

    /// <summary>No pubspec.</summary>
    public static PubspecFacts None { get; } =
        new("", new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal), []);

    /// <summary>Reads a pubspec.</summary>
    public static PubspecFacts Read(string text)
    {
        var name = "";
        var section = "";
        var dependencies = new Dictionary<string, string>(StringComparer.Ordinal);
        var devDependencies = new Dictionary<string, string>(StringComparer.Ordinal);
        List<string> assets = [];
        foreach (var line in text.Split('\n').Where(line => line.Trim().Length > 0 && !line.TrimStart().StartsWith('#')))
        {
            var (key, value) = Pair(line);
            if (!line.StartsWith(' '))
            {
                section = key;
                name = key == "name" ? value : name;
            }
            else if (section is "dependencies" or "dev_dependencies" && line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' ')
            {
                (section == "dependencies" ? dependencies : devDependencies)[key] = value.Length == 0 ? "sdk" : value;
            }
            else if (section == "flutter" && line.TrimStart().StartsWith("- ", StringComparison.Ordinal))
            {
                assets.Add(line.Trim()[2..].Trim());
            }
        }

        return new PubspecFacts(name, dependencies, devDependencies, assets);
    }

    private static (string Key, string Value) Pair(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (line.Trim(), "") : (line[..colon].Trim(), line[(colon + 1)..].Trim());
    }
}
