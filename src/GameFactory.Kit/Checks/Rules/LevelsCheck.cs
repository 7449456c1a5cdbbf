using System.Text.Json;
using GameFactory.Kit.Checks.Reading;
using GameFactory.Kit.Checks.Units;
using GameFactory.Kit.Levels.Files;
using GameFactory.Kit.Levels.Rules;
using GameFactory.Kit.Mechanics;

namespace GameFactory.Kit.Checks.Rules;

/// <summary>
/// Each level file is a level, its own solution wins it, the game knows its mechanic, and the game reads each of its fields.
/// </summary>
internal sealed class LevelsCheck(MechanicRegistry mechanics) : IDartCheck
{
    private const string Reader = "lib/rules/level_json.dart";
    private const string Registry = "lib/game/mechanic_registry.dart";

    public string Name => "levels";

    public string? SkipReason(DartProject project) => Paths(project).Any() ? null : "This step brings no levels.";

    public IEnumerable<string> Findings(DartProject project)
    {
        if (project.Step >= 9 && !project.Files.ContainsKey(LevelIndexFile.Path))
        {
            yield return "The list of levels is missing.";
        }

        var read = Texts(project, Reader);
        var known = Texts(project, Registry);
        foreach (var path in Paths(project))
        {
            foreach (var finding in Findings(project.Files[path], read, known))
            {
                yield return $"{path}: {finding}.";
            }
        }
    }

    private IEnumerable<string> Findings(ReadOnlyMemory<byte> file, HashSet<string> read, HashSet<string> known)
    {
        string[] fields;
        Level level;
        string? broken = null;
        try
        {
            using var document = JsonDocument.Parse(file);
            fields = [.. document.RootElement.EnumerateObject().Select(property => property.Name)];
            level = LevelFile.Read(file.Span);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            (fields, level, broken) = ([], null!, error.Message);
        }

        if (broken is not null)
        {
            yield return $"it is not a level: {broken}";
            yield break;
        }

        foreach (var field in fields.Where(field => !read.Contains(field)))
        {
            yield return $"nothing reads the field '{field}'";
        }

        if (!known.Contains(level.Mechanic) || mechanics.Find(level.Mechanic) is not ICoreMechanic)
        {
            yield return $"the game has no mechanic '{level.Mechanic}'";
        }
        else if (!mechanics.Player(level).Solution(level).Won)
        {
            yield return "its solution does not win";
        }
    }

    private static IEnumerable<string> Paths(DartProject project) =>
        project
            .Files.Keys.Where(path =>
                path.StartsWith("assets/levels/level_", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);

    private static HashSet<string> Texts(DartProject project, string path) =>
        project
            .Unit(path)
            ?.Tokens.Where(token => token.Kind == DartTokenKind.Text)
            .Select(token => token.Text)
            .ToHashSet(StringComparer.Ordinal)
        ?? [];
}
