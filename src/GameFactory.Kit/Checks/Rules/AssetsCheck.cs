using GameFactory.Kit.Checks.Reading;
using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Rules;

/// <summary>
/// Assets both ways: each declared one is used and exists, each existing one is declared, and each declared folder holds a file.
/// </summary>
internal sealed class AssetsCheck : IDartCheck
{
    private const string KeysPath = "lib/data/game_assets.dart";
    private const string KeysType = "GameAssets";

    public string Name => "assets";

    public IEnumerable<string> Findings(DartProject project)
    {
        foreach (
            var folder in project.Pubspec.AssetFolders.Where(folder =>
                !project.Files.Keys.Any(path => path.StartsWith(folder, StringComparison.Ordinal))
            )
        )
        {
            yield return $"The pubspec declares '{folder}', which holds no file.";
        }

        if (project.Unit(KeysPath) is not { } unit)
        {
            yield break;
        }

        var keys = Keys(unit);
        foreach (var key in keys.Keys.Where(key => project.Step >= 6 && !IsUsed(project, key)))
        {
            yield return $"Nothing uses the asset '{key}'.";
        }

        // Pictures and sounds come with step 7; before it the game draws plain shapes.
        var made = project
            .Files.Keys.Where(path => path.EndsWith(".png", StringComparison.Ordinal) || path.EndsWith(".wav", StringComparison.Ordinal))
            .Where(path =>
                path.StartsWith("assets/images/", StringComparison.Ordinal) || path.StartsWith("assets/audio/", StringComparison.Ordinal)
            )
            .ToList();
        if (made.Count == 0)
        {
            yield break;
        }

        var names = made.Select(path => path[(path.LastIndexOf('/') + 1)..]).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, file) in keys.Where(key => !names.Contains(key.Value)))
        {
            yield return $"The asset '{key}' has no file '{file}'.";
        }

        foreach (var name in names.Except(keys.Values))
        {
            yield return $"The file '{name}' is not an asset that the code knows.";
        }
    }

    private static Dictionary<string, string> Keys(DartUnit unit) =>
        unit
            .Types.Where(type => type.Name == KeysType)
            .SelectMany(type => type.Members)
            .Select(member =>
                (
                    member.Name,
                    File: unit.Tokens.Skip(member.Start)
                        .Take(member.End - member.Start)
                        .FirstOrDefault(token => token.Kind == DartTokenKind.Text)
                        .Text
                )
            )
            .Where(entry => entry.File is not null)
            .ToDictionary(entry => entry.Name, entry => entry.File, StringComparer.Ordinal);

    private static bool IsUsed(DartProject project, string key) =>
        project.Units.Any(unit =>
            unit.Path != KeysPath && unit.Path.StartsWith("lib/", StringComparison.Ordinal) && TokenSearch.Holds(unit, KeysType, ".", key)
        );
}
