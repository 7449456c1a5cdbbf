using GameFactory.Engine.Steps;
using GameFactory.Kit;
using GameFactory.Kit.Assets;
using GameFactory.Kit.Checks.Reading;
using GameFactory.Kit.Checks.Rules;
using GameFactory.Kit.Design;
using GameFactory.Kit.Project;

namespace GameFactory.Pipeline.Step07AssetGeneration;

/// <summary>What must hold for the assets of a game, seen from the files and the code alone.</summary>
internal sealed class AssetChecks(KitTemplate kit)
{
    private const int MostBytes = 3 * 1024 * 1024;

    public IReadOnlyList<StepCheck> Of(GameDesign design, IReadOnlyList<GameFile> files) =>
        [
            Check("assets_made", Missing(design, files), $"{files.Count} files for {design.Assets.Count} declared assets."),
            Check("assets_decode", Broken(design, files), "Each picture decodes at its size, each sound has its length."),
            Check("assets_used", Unused(design, files), "Each key used in code has a file, and each file a key that is used."),
            Check("assets_size", TooLarge(files), $"{files.Sum(f => f.Content.Length) / 1024} KB of at most {MostBytes / 1024} KB."),
        ];

    private static StepCheck Check(string name, IEnumerable<string> findings, string note)
    {
        string[] found = [.. findings];
        return found.Length == 0 ? StepCheck.Passed(name, note) : StepCheck.Failed(name, found);
    }

    private static IEnumerable<string> Missing(GameDesign design, IReadOnlyList<GameFile> files)
    {
        var paths = files.Select(f => f.Path).ToList();
        return
        [
            .. design
                .Assets.Where(a => !paths.Contains(a.Path, StringComparer.Ordinal))
                .Select(a => $"The asset {a.Key} has no file {a.Path}."),
            .. paths.GroupBy(p => p, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"The file {g.Key} was made twice."),
        ];
    }

    private static IEnumerable<string> Broken(GameDesign design, IReadOnlyList<GameFile> files)
    {
        foreach (var asset in design.Assets)
        {
            if (files.FirstOrDefault(f => f.Path == asset.Path)?.Content is not { } content)
            {
                continue;
            }

            if (asset.Width > 0 && AssetInspector.PictureSize(content.Span) != (asset.Width, asset.Height))
            {
                yield return $"{asset.Path} is not a PNG of {asset.Width} × {asset.Height}.";
            }
            else if (asset.Width == 0 && AssetInspector.SoundDuration(content.Span) is not > 0)
            {
                yield return $"{asset.Path} is not a 16-bit mono WAV.";
            }
        }
    }

    private IEnumerable<string> Unused(GameDesign design, IReadOnlyList<GameFile> files)
    {
        var game = kit.FilesAfter(7, design)
            .Where(f =>
                f.Path == PubspecFacts.Path
                || f.Path.StartsWith("lib/", StringComparison.Ordinal)
                || f.Path.StartsWith("assets/", StringComparison.Ordinal)
            )
            .Concat(files)
            .GroupBy(f => f.Path, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last().Content, StringComparer.Ordinal);
        return new AssetsCheck().Findings(DartProject.Of(game, 7));
    }

    private static IEnumerable<string> TooLarge(IReadOnlyList<GameFile> files)
    {
        var bytes = files.Sum(f => (long)f.Content.Length);
        return bytes <= MostBytes ? [] : [$"The assets take {bytes / 1024} KB, more than {MostBytes / 1024} KB."];
    }
}
