using GameFactory.Kit.Checks.Reading;
using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Facts;

/// <summary>Which analytics events the code of a game sends.</summary>
internal static class AnalyticsFacts
{
    /// <summary>The enum that names the events.</summary>
    public const string EnumPath = "lib/services/analytics/analytics_event.dart";

    private const string EnumName = "AnalyticsEvent";

    /// <summary>Wire names of the events that some code outside of the enum names.</summary>
    public static IReadOnlySet<string> EventsSent(IReadOnlyList<GameFile> files) => EventsSent(Project(files));

    /// <summary>Wire names by the name of the enum's value.</summary>
    public static IReadOnlyDictionary<string, string> Declared(DartProject project)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (project.Unit(EnumPath) is { } unit && unit.Types.FirstOrDefault(type => type.Name == EnumName) is { } type)
        {
            foreach (var value in type.Members.Where(member => member.Kind == "value"))
            {
                var text = unit.Tokens.Skip(value.Start).Take(3).FirstOrDefault(token => token.Kind == DartTokenKind.Text);
                names[value.Name] = text.Text ?? "";
            }
        }

        return names;
    }

    /// <summary>Wire names of the declared events that some code outside of the enum names.</summary>
    public static IReadOnlySet<string> EventsSent(DartProject project)
    {
        var declared = Declared(project);
        var sent = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var tokens in project
                .Units.Where(unit => unit.Path != EnumPath && unit.Path.StartsWith("lib/", StringComparison.Ordinal))
                .Select(unit => unit.Tokens)
        )
        {
            for (var i = 0; i + 2 < tokens.Count; i++)
            {
                if (tokens[i].IsWord(EnumName) && tokens[i + 1].IsSign(".") && declared.TryGetValue(tokens[i + 2].Text, out var name))
                {
                    sent.Add(name);
                }
            }
        }

        return sent;
    }

    /// <summary>Texts that stand as keys in maps of the services and of main: names of properties among them.</summary>
    public static IReadOnlySet<string> PropertiesGiven(IReadOnlyList<GameFile> files)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var tokens in Project(files)
                .Units.Where(unit => unit.Path.StartsWith("lib/services/", StringComparison.Ordinal) || unit.Path == "lib/main.dart")
                .Select(unit => unit.Tokens)
        )
        {
            given.UnionWith(
                tokens
                    .Zip(tokens.Skip(1))
                    .Where(pair => pair.First.Kind == DartTokenKind.Text && pair.Second.IsSign(":"))
                    .Select(pair => pair.First.Text)
            );
        }

        return given;
    }

    private static DartProject Project(IReadOnlyList<GameFile> files) =>
        DartProject.Of(files.ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal), DartProject.Finished);
}
