using System.Text;
using System.Text.RegularExpressions;
using GameFactory.Kit.Design;
using GameFactory.Kit.Mechanics;

namespace GameFactory.Kit.Project;

/// <summary>
/// Makes the files of a game from the kit: copies them and fills their placeholders. The same design gives the same bytes.
/// </summary>
public sealed partial class KitTemplate
{
    /// <summary>Version of the kit; raised whenever a file of it changes what a game does.</summary>
    public const string Version = "1";

    /// <summary>Value of <c>games.selected_template</c>.</summary>
    public const string Name = "flame-kit@" + Version;

    /// <summary>The package name that tests of the kit are written with; a game's own name takes its place.</summary>
    private const string StandInPackage = "package:kit_game/";

    private readonly KitValues _values;
    private readonly MechanicRegistry _mechanics;

    /// <summary>The kit with the mechanics that are registered.</summary>
    public KitTemplate(MechanicRegistry mechanics) => (_mechanics, _values) = (mechanics, new KitValues(mechanics));

    /// <summary>The files that a step commits, ordered by path. A file may replace the one of an earlier step.</summary>
    /// <param name="step">1 to 12; a step without files of the kit gives none.</param>
    /// <param name="design">The game's design.</param>
    /// <exception cref="KitDesignException">The design does not fit the kit.</exception>
    public IReadOnlyList<GameFile> Files(int step, GameDesign design) => Make(design, file => file.Step == step);

    /// <summary>All files of the kit as they stand after a step, ordered by path.</summary>
    /// <exception cref="KitDesignException">The design does not fit the kit.</exception>
    public IReadOnlyList<GameFile> FilesAfter(int step, GameDesign design) => Make(design, file => file.Step <= step);

    /// <summary>The rules of every mechanic of the kit, by file name, each file after those it uses.</summary>
    public IReadOnlyList<(string Name, string Text)> Rules() =>
        [
            .. KitShell.Rules.Select(path =>
                (path[(path.LastIndexOf('/') + 1)..], _values.FillShell(Encoding.UTF8.GetString(KitSources.Read("files/" + path)), path))
            ),
            .. _mechanics.Cores.Select(core => (core.RulesFile, MechanicResources.Text(core, core.RulesFile))),
        ];

    private List<GameFile> Make(GameDesign design, Func<KitFile, bool> wanted)
    {
        var values = _values.Of(design);
        var files = new SortedDictionary<string, GameFile>(StringComparer.Ordinal);
        foreach (var file in KitManifest.Of(design, _mechanics.Of(design)).Where(wanted))
        {
            files[file.Path] =
                file.Path == FactoryWorkflow.Path
                    ? FactoryWorkflow.File
                    : new GameFile(file.Path, Encoding.UTF8.GetBytes(Text(file, design, values)));
        }

        return [.. files.Values];
    }

    private static string Text(KitFile file, GameDesign design, IReadOnlyDictionary<string, string?> values)
    {
        var text = file.Owner is { } owner
            ? KitValues.Fill(MechanicResources.Text(owner, file.Source), KitValues.Own(owner, design, values), file.Path)
            : KitValues.Fill(Encoding.UTF8.GetString(KitSources.Read(file.Source)), values, file.Path);
        return text.Contains(StandInPackage, StringComparison.Ordinal)
            ? PackageImports().Replace(text.Replace(StandInPackage, $"package:{design.PackageName}/", StringComparison.Ordinal), Sorted)
            : text;
    }

    // The linter wants imports in order, and where the game's own stand depends on its name.
    private static string Sorted(Match imports) =>
        string.Concat(
            imports.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).Select(line => line + "\n")
        );

    [GeneratedRegex(
        "(?:^import 'package:[^\n]*;\n)+",
        RegexOptions.Multiline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex PackageImports();
}
