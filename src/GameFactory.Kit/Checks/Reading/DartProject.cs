using System.Text;
using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Reading;

/// <summary>All files of a game, with the Dart files parsed.</summary>
internal sealed class DartProject
{
    /// <summary>The last step; nothing is expected later.</summary>
    public const int Finished = 12;

    private readonly Dictionary<string, DartUnit> _units;

    private DartProject(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, int step)
    {
        Files = files;
        Step = step;
        Pubspec = files.TryGetValue(PubspecFacts.Path, out var bytes)
            ? PubspecFacts.Read(Encoding.UTF8.GetString(bytes.Span))
            : PubspecFacts.None;
        _units = files
            .Where(file => file.Key.EndsWith(".dart", StringComparison.Ordinal))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .ToDictionary(
                file => file.Key,
                file => UnitReader.Read(file.Key, Encoding.UTF8.GetString(file.Value.Span)),
                StringComparer.Ordinal
            );
        Types = _units
            .Values.SelectMany(unit => unit.Types.Select(type => (type, unit)))
            .Where(entry => entry.type.Name[0] != '_')
            .GroupBy(entry => entry.type.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    /// <summary>Every file by path.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; }

    /// <summary>The step after which the files stand as they are; what later steps add is not asked for.</summary>
    public int Step { get; }

    /// <summary>What the pubspec says.</summary>
    public PubspecFacts Pubspec { get; }

    /// <summary>The Dart files, ordered by path.</summary>
    public IEnumerable<DartUnit> Units => _units.Values;

    /// <summary>Public types of the game by name, with their files; of a name declared twice the first.</summary>
    public IReadOnlyDictionary<string, (DartType Type, DartUnit Unit)> Types { get; }

    /// <summary>Parses a game.</summary>
    public static DartProject Of(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, int step) => new(files, step);

    /// <summary>The Dart file of a path, or null.</summary>
    public DartUnit? Unit(string path) => _units.GetValueOrDefault(path);

    /// <summary>The text of a file, or null.</summary>
    public string? Text(string path) => Files.TryGetValue(path, out var bytes) ? Encoding.UTF8.GetString(bytes.Span) : null;

    /// <summary>The path of the game's own file that an import names, or null for other packages.</summary>
    public string? Resolve(DartUnit from, string uri)
    {
        var own = $"package:{Pubspec.Name}/";
        if (uri.StartsWith(own, StringComparison.Ordinal))
        {
            return "lib/" + uri[own.Length..];
        }

        if (uri.Contains(':'))
        {
            return null;
        }

        List<string> parts = [.. from.Path.Split('/')[..^1]];
        foreach (var part in uri.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
