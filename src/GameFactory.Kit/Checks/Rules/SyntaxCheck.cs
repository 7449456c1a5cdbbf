using GameFactory.Kit.Checks.Reading;

namespace GameFactory.Kit.Checks.Rules;

/// <summary>Every Dart file is whole: texts, comments, brackets and declarations end, and something is declared.</summary>
internal sealed class SyntaxCheck : IDartCheck
{
    public string Name => "dart_syntax";

    public IEnumerable<string> Findings(DartProject project)
    {
        foreach (var unit in project.Units)
        {
            foreach (var finding in unit.Findings)
            {
                yield return $"{unit.Path}: {finding}.";
            }

            if (
                unit.Findings.Count == 0
                && unit.Types.Count + unit.Functions.Count == 0
                && !unit.Directives.Any(directive => directive.Kind == "export")
            )
            {
                yield return $"{unit.Path}: declares nothing.";
            }
        }
    }
}
