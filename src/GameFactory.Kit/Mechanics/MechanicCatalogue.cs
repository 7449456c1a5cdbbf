using System.Globalization;
using System.Text.Json;
using GameFactory.Engine;

namespace GameFactory.Kit.Mechanics;

/// <summary>All mechanics the factory knows: the embedded catalogue, then those registered mechanics that it does not list.</summary>
public sealed class MechanicCatalogue
{
    private const string Resource = "Mechanics/catalogue.tsv";
    private const string Commit = "7fd33dee9b822bef7b3fbf0621d0f3ebdab39a5d";
    private const string SourceRoot = $"https://github.com/flame-engine/flame/blob/{Commit}/";
    private const string ExampleRoot = "https://examples.flame-engine.org/#/";

    private static readonly Guid s_scope = new("6d0f3f5e-6c1b-5b6a-9a53-0f2d6f0a93c1");

    private readonly Dictionary<string, MechanicFacts> _byName;

    /// <summary>Reads the catalogue and marks what the kit can build.</summary>
    /// <exception cref="InvalidOperationException">A registered mechanic has no facts, or another role than they say.</exception>
    public MechanicCatalogue(MechanicRegistry mechanics)
    {
        Mechanics = mechanics;
        var listed = Load();
        var known = listed.Select(row => row.Name).ToHashSet(StringComparer.Ordinal);
        var further = mechanics
            .All.Where(mechanic => !known.Contains(mechanic.Name))
            .Select(mechanic =>
                mechanic.Facts
                ?? throw new InvalidOperationException(
                    $"The mechanic {mechanic.Name} is not in the catalogue and brings no facts of its own."
                )
            );
        All = [.. listed.Concat(further).Select(row => row with { IsActive = mechanics.Find(row.Name) is not null })];
        _byName = All.ToDictionary(row => row.Name, StringComparer.Ordinal);
        Genres = new Genres(this);
        if (
            mechanics.All.FirstOrDefault(mechanic => !_byName.TryGetValue(mechanic.Name, out var row) || row.Role != RoleOf(mechanic)) is
            { } wrong
        )
        {
            throw new InvalidOperationException(
                $"The facts of the mechanic {wrong.Name} are of another name or role than its description."
            );
        }
    }

    /// <summary>What the kit can build.</summary>
    public MechanicRegistry Mechanics { get; }

    /// <summary>In the order of the catalogue.</summary>
    public IReadOnlyList<MechanicFacts> All { get; }

    /// <summary>The genres that games can have.</summary>
    public Genres Genres { get; }

    /// <summary>The mechanic of that name, or null.</summary>
    public MechanicFacts? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Mechanics of a role that the kit can build, in the order of the catalogue.</summary>
    public IReadOnlyList<MechanicFacts> Active(MechanicRole role) => [.. All.Where(row => row.Role == role && row.IsActive)];

    /// <summary>The catalogue as rows of <c>mechanics</c>, one a mechanic; the same in every call and on every machine.</summary>
    public IReadOnlyList<MechanicRow> Rows() => [.. All.Select(Row)];

    /// <summary>The rows as the JSON array that the seeding statement reads.</summary>
    public string RowsJson() => JsonSerializer.Serialize(Rows());

    private MechanicRow Row(MechanicFacts facts) =>
        new()
        {
            Id = UuidV5.Create(s_scope, facts.Name),
            Name = facts.Name,
            SourceUrl = facts.SourceUrl,
            FlameExample = facts.FlameExample,
            GenreTags = facts.GenreTags,
            InputModel = facts.InputModel,
            Complexity = facts.Complexity,
            Description = $"{facts.Title}. {facts.Description}",
            CodeSnippet = Mechanics.Find(facts.Name) is { } mechanic ? MechanicResources.Text(mechanic, mechanic.RulesFile) : null,
            CompatibleWithAds = facts.CompatibleWithAds,
            CompatibleWithLevels = facts.CompatibleWithLevels,
            IsActive = facts.IsActive,
        };

    private static MechanicRole RoleOf(IMechanic mechanic) => mechanic is ICoreMechanic ? MechanicRole.Core : MechanicRole.Modifier;

    private static List<MechanicFacts> Load()
    {
        using var stream = typeof(MechanicCatalogue).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').ToList();
        var columns = lines[0].Split('\t');
        return [.. lines.Skip(1).Select(line => Parse(columns, line.Split('\t')))];
    }

    private static MechanicFacts Parse(string[] columns, string[] cells)
    {
        if (cells.Length != columns.Length)
        {
            throw new InvalidOperationException($"{Resource}: '{cells[0]}' has {cells.Length} cells instead of {columns.Length}.");
        }

        string Cell(string column) => cells[Array.IndexOf(columns, column)];
        return new MechanicFacts
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
