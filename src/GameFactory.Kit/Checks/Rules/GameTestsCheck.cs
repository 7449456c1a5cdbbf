using GameFactory.Kit.Checks.Reading;
using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Rules;

/// <summary>The game's tests test the game: they import it and expect something of what it computed.</summary>
internal sealed class GameTestsCheck : IDartCheck
{
    public string Name => "game_tests";

    public string? SkipReason(DartProject project) => project.Step < 10 ? "Tests come with step 10." : null;

    public IEnumerable<string> Findings(DartProject project)
    {
        var tests = project
            .Units.Where(unit =>
                unit.Path.StartsWith("test/", StringComparison.Ordinal) && unit.Path.EndsWith("_test.dart", StringComparison.Ordinal)
            )
            .ToList();
        return tests.Count == 0 ? ["There are no tests."] : tests.SelectMany(test => Findings(project, test));
    }

    private static IEnumerable<string> Findings(DartProject project, DartUnit test)
    {
        if (test.Functions.All(function => function.Name != "main"))
        {
            yield return $"{test.Path}: it has no main.";
        }

        if (
            !test.Directives.Any(directive =>
                project.Resolve(test, directive.Uri) is { } path && path.StartsWith("lib/", StringComparison.Ordinal)
            )
        )
        {
            yield return $"{test.Path}: it imports nothing of the game.";
        }

        var expectations = TokenSearch.Places(test, "expect", "(").ToList();
        if (expectations.Count == 0)
        {
            yield return $"{test.Path}: it expects nothing.";
        }

        foreach (var place in expectations.Where(place => IsLiteral(test, place + 1)))
        {
            yield return $"{test.Path}:{test.Tokens[place].Line}: it expects something of a literal.";
        }
    }

    private static bool IsLiteral(DartUnit test, int open)
    {
        var parts = TokenParts.Of(test, open);
        return parts.Count > 0
            && Enumerable
                .Range(parts[0].From, parts[0].To - parts[0].From)
                .All(i =>
                    test.Tokens[i].Kind is DartTokenKind.Text or DartTokenKind.Number or DartTokenKind.Sign
                    || test.Tokens[i].Text is "true" or "false" or "null"
                );
    }
}
