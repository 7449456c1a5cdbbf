using System.Globalization;

namespace GameFactory.Kit.Mechanics;

/// <summary>All mechanics the factory knows, read once from the embedded catalogue.</summary>
public static class MechanicCatalogue
{
    private const string Resource = "Mechanics/catalogue.tsv";
    private const string Commit = "7fd33dee9b822bef7b3fbf0621d0f3ebdab39a5d";
    private const string SourceRoot = $"https://github.com/flame-engine/flame/blob/{Commit}/";
    private const string ExampleRoot = "https://examples.flame-engine.org/#/";

    /// <summary>In the order of the catalogue.</summary>
    public static IReadOnlyList<Mechanic> All { get; } = Load();

    private static readonly Dictionary<string, Mechanic> ByName = All.ToDictionary(m => m.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, int> Numbers = All.Select((m, i) => (m.Name, i)).ToDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);

    /// <summary>The mechanic of that name, or null.</summary>
    public static Mechanic? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Place in the catalogue, 0 to 92; <see cref="int.MaxValue"/> for a name it does not know.</summary>
    internal static int NumberOf(string name) => Numbers.TryGetValue(name, out var number) ? number : int.MaxValue;

    /// <summary>Mechanics of a role that the kit can build, in the order of the catalogue.</summary>
    public static IReadOnlyList<Mechanic> Active(MechanicRole role) => [.. All.Where(m => m.Role == role && m.IsActive)];

    private static List<Mechanic> Load()
    {
        using var stream = typeof(MechanicCatalogue).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').ToList();
        var columns = lines[0].Split('\t');
        return [.. lines.Skip(1).Select(line => Parse(columns, line.Split('\t')))];
    }

    private static Mechanic Parse(string[] columns, string[] cells)
    {
        if (cells.Length != columns.Length)
        {
            throw new InvalidOperationException($"{Resource}: '{cells[0]}' has {cells.Length} cells instead of {columns.Length}.");
        }

        string Cell(string column) => cells[Array.IndexOf(columns, column)];
        return new Mechanic
        {
            Name = Cell("name"),
            Title = Cell("title"),
            Role = Enum.Parse<MechanicRole>(Cell("role"), ignoreCase: true),
            InputModel = Cell("input"),
            Complexity = int.Parse(Cell("complexity"), CultureInfo.InvariantCulture),
            GenreTags = Cell("genres").Split(','),
            Packages = Cell("packages") == "-" ? [] : Cell("packages").Split(','),
            Since = Cell("since"),
            FlameExample = Cell("path"),
            SourceUrl = SourceRoot + Cell("path"),
            ExampleUrl = Cell("page") == "-" ? null : ExampleRoot + Cell("page"),
            Description = Cell("description"),
        };
    }
}
