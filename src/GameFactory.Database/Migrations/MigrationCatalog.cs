using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace GameFactory.Database.Migrations;

/// <summary>The migrations this binary carries, in order of their version.</summary>
public sealed partial class MigrationCatalog
{
    private const string ResourcePrefix = "migrations/";

    private MigrationCatalog(IReadOnlyList<MigrationScript> scripts) => Scripts = scripts;

    /// <summary>The files of <c>sql/migrations</c>, embedded at build time.</summary>
    public static MigrationCatalog Embedded { get; } = FromFiles(ReadResources());

    public IReadOnlyList<MigrationScript> Scripts { get; }

    public long Newest => Scripts.Count == 0 ? 0 : Scripts[^1].Version;

    /// <summary>Builds a catalogue from file names (<c>NNNN_name.up.sql</c>, <c>NNNN_name.down.sql</c>) and their texts.</summary>
    /// <exception cref="InvalidDataException">A name is malformed, a number is taken twice, or half of a pair is missing.</exception>
    public static MigrationCatalog FromFiles(IEnumerable<KeyValuePair<string, string>> files)
    {
        var halves = files.Select(file => (Match: FileName().Match(file.Key), File: file.Key, Text: file.Value)).ToList();
        if (halves.Find(half => !half.Match.Success) is { File: { } wrong })
        {
            throw new InvalidDataException($"{wrong} is not named NNNN_name.up.sql or NNNN_name.down.sql");
        }

        return new MigrationCatalog([
            .. halves
                .GroupBy(half => long.Parse(half.Match.Groups["version"].Value, CultureInfo.InvariantCulture))
                .OrderBy(pair => pair.Key)
                .Select(pair => Pair(pair.Key, [.. pair.Select(half => (half.Match, half.Text))])),
        ]);
    }

    private static MigrationScript Pair(long version, List<(Match Match, string Text)> halves)
    {
        var names = halves.Select(half => half.Match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > 1)
        {
            throw new InvalidDataException($"The number {version:0000} is taken by {string.Join(" and ", names)}");
        }

        string Half(string direction) =>
            halves.Find(half => half.Match.Groups["direction"].Value == direction) switch
            {
                { Text: { } text } => text,
                _ => throw new InvalidDataException($"{version:0000}_{names[0]}.{direction}.sql is missing"),
            };

        var up = Half("up");
        var head = up.Split('\n').TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)).Select(line => line.Trim()).ToList();
        return new MigrationScript(version, names[0], up, Half("down"), head.Contains("-- major"), !head.Contains("-- no transaction"));
    }

    private static IEnumerable<KeyValuePair<string, string>> ReadResources()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (
            var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return new(resource[ResourcePrefix.Length..], reader.ReadToEnd());
        }
    }

    [GeneratedRegex("^(?<version>[0-9]{4})_(?<name>[a-z0-9_]+)[.](?<direction>up|down)[.]sql$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();
}
