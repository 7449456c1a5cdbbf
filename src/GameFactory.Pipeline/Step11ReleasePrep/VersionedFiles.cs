using System.Text;
using System.Text.RegularExpressions;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Design;
using GameFactory.Kit.Project;
using GameFactory.Pipeline.Forges;

namespace GameFactory.Pipeline.Step11ReleasePrep;

/// <summary>The files of the kit that name the version, with the version of this run.</summary>
internal static partial class VersionedFiles
{
    public static IEnumerable<FileChange> Of(GameDesign design, GameVersion version)
    {
        var files = KitTemplate.FilesAfter(10, design);
        yield return Replaced(files, "pubspec.yaml", PubspecVersion(), $"version: {version.Name}+{version.Code}");
        yield return Replaced(files, "lib/data/game_info.dart", DartVersion(), $"version = '{version.Name}';");
    }

    private static FileChange Replaced(IReadOnlyList<FileChange> files, string path, Regex place, string text)
    {
        var file = files.Single(f => f.Path == path);
        var content = Encoding.UTF8.GetString(file.Content!.Value.Span);
        return place.Count(content) == 1
            ? new FileChange(path, Encoding.UTF8.GetBytes(place.Replace(content, text)))
            : throw new InvalidOperationException($"The kit's {path} does not name the version exactly once.");
    }

    [GeneratedRegex(@"^version: \d+\.\d+\.\d+\+\d+$", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PubspecVersion();

    [GeneratedRegex(@"\bversion = '\d+\.\d+\.\d+';", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DartVersion();
}
