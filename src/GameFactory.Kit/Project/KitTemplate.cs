using System.Text;
using System.Text.RegularExpressions;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Design;

namespace GameFactory.Kit.Project;

/// <summary>Makes the files of a game from the kit: copies them and fills their placeholders. The same design gives the same bytes.</summary>
public static partial class KitTemplate
{
    /// <summary>Version of the kit; raised whenever a file of it changes what a game does.</summary>
    public const string Version = "1";

    /// <summary>Value of <c>games.selected_template</c>.</summary>
    public const string Name = "flame-kit@" + Version;

    /// <summary>The package name that tests of the kit are written with; a game's own name takes its place.</summary>
    private const string StandInPackage = "package:kit_game/";

    /// <summary>The files that a step commits, ordered by path. A file may replace the one of an earlier step.</summary>
    /// <param name="step">1 to 12; a step without files of the kit gives none.</param>
    /// <param name="design">The game's design.</param>
    /// <exception cref="KitDesignException">The design does not fit the kit.</exception>
    public static IReadOnlyList<FileChange> Files(int step, GameDesign design) => Make(design, file => file.Step == step, withWorkflow: step == 2);

    /// <summary>All files of the kit as they stand after a step, ordered by path.</summary>
    /// <exception cref="KitDesignException">The design does not fit the kit.</exception>
    public static IReadOnlyList<FileChange> FilesAfter(int step, GameDesign design) => Make(design, file => file.Step <= step, withWorkflow: step >= 2);

    private static List<FileChange> Make(GameDesign design, Func<KitFile, bool> wanted, bool withWorkflow)
    {
        var values = KitValues.Of(design);
        var files = new SortedDictionary<string, FileChange>(StringComparer.Ordinal);
        foreach (var file in KitManifest.Entries.Where(file => wanted(file) && file.IsIn(design)))
        {
            files[file.Path] = new FileChange(file.Path, Encoding.UTF8.GetBytes(Text(file, values, design.PackageName)));
        }

        if (withWorkflow)
        {
            files[FactoryWorkflow.Path] = FactoryWorkflow.File;
        }

        return [.. files.Values];
    }

    private static string Text(KitFile file, IReadOnlyDictionary<string, string?> values, string package)
    {
        var text = KitValues.Fill(Encoding.UTF8.GetString(KitSources.Read(file.Source)), values, file.Path);
        return text.Contains(StandInPackage, StringComparison.Ordinal)
            ? PackageImports().Replace(text.Replace(StandInPackage, $"package:{package}/", StringComparison.Ordinal), Sorted)
            : text;
    }

    // The linter wants imports in order, and where the game's own stand depends on its name.
    private static string Sorted(Match imports) =>
        string.Concat(imports.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).Select(line => line + "\n"));

    [GeneratedRegex("(?:^import 'package:[^\n]*;\n)+", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PackageImports();
}
