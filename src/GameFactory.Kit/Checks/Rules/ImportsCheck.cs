using GameFactory.Kit.Checks.Facts;
using GameFactory.Kit.Checks.Names;
using GameFactory.Kit.Checks.Reading;
using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Rules;

/// <summary>Imports name files that exist and packages that the pubspec has; each is needed and stands once.</summary>
internal sealed class ImportsCheck : IDartCheck
{
    // Valid with the pinned Flame, but not with the version after it.
    private const string Particles = "package:flame/particles.dart";

    public string Name => "imports";

    public IEnumerable<string> Findings(DartProject project) => project.Units.SelectMany(unit => Findings(project, unit));

    private static IEnumerable<string> Findings(DartProject project, DartUnit unit)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var directive in unit.Directives)
        {
            var where = $"{unit.Path}:{directive.Line}:";
            if (!seen.Add(directive.Uri))
            {
                yield return $"{where} '{directive.Uri}' is imported twice.";
            }

            foreach (
                var uri in directive.Alternatives.Where(text => text.Contains(".dart", StringComparison.Ordinal)).Append(directive.Uri)
            )
            {
                if (Problem(project, unit, uri) is { } problem)
                {
                    yield return $"{where} '{uri}' {problem}.";
                }
            }

            if (directive.Kind == "import" && !IsUsed(project, unit, directive))
            {
                yield return $"{where} nothing of '{directive.Uri}' is used.";
            }
        }
    }

    private static string? Problem(DartProject project, DartUnit unit, string uri)
    {
        if (uri == Particles)
        {
            return "is gone in the next version of Flame";
        }

        if (project.Resolve(unit, uri) is { } path)
        {
            return project.Files.ContainsKey(path) ? null : "does not exist";
        }

        if (uri.StartsWith("package:", StringComparison.Ordinal))
        {
            var package = uri["package:".Length..].Split('/')[0];
            var known =
                project.Pubspec.Dependencies.ContainsKey(package)
                || (!unit.Path.StartsWith("lib/", StringComparison.Ordinal) && project.Pubspec.DevDependencies.ContainsKey(package));
            if (!known)
            {
                return "is of a package that the pubspec does not have for this folder";
            }
        }

        return FactIndex.Instance.NamesOf(uri) is null ? "is not a known library" : null;
    }

    private static bool IsUsed(DartProject project, DartUnit unit, DartDirective directive)
    {
        if (directive.Prefix is { } prefix)
        {
            return unit.Tokens.Any(token => token.IsWord(prefix) && token.Line != directive.Line);
        }

        var names = VisibleNames.Exported(project, unit, directive, []).Where(directive.Brings).ToHashSet(StringComparer.Ordinal);
        var first = unit.Types.Select(type => type.Start).Concat(unit.Functions.Select(function => function.Start)).DefaultIfEmpty(0).Min();
        return names.Count == 0 || unit.Tokens.Skip(first).Any(token => token.Kind == DartTokenKind.Word && names.Contains(token.Text));
    }
}
