using System.Collections.Frozen;
using GameFactory.Kit.Checks.Facts;
using GameFactory.Kit.Checks.Names;
using GameFactory.Kit.Checks.Reading;
using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Rules;

/// <summary>Every name that is used is declared or imported, and every member that is asked for exists somewhere.</summary>
internal sealed class NamesCheck : IDartCheck
{
    private static readonly HashSet<string> s_lowerTypes = new(StringComparer.Ordinal)
    {
        "int",
        "double",
        "bool",
        "num",
        "dynamic",
        "value",
    };

    // Words with a meaning of their own where a name may stand too.
    private static readonly FrozenSet<string> s_contextual = FrozenSet.Create(
        StringComparer.Ordinal,
        "abstract",
        "as",
        "async",
        "base",
        "covariant",
        "deferred",
        "dynamic",
        "export",
        "extension",
        "external",
        "factory",
        "Function",
        "get",
        "hide",
        "implements",
        "import",
        "interface",
        "late",
        "library",
        "mixin",
        "Never",
        "of",
        "on",
        "operator",
        "part",
        "required",
        "sealed",
        "set",
        "show",
        "static",
        "sync",
        "typedef",
        "when"
    );

    public string Name => "names";

    public IEnumerable<string> Findings(DartProject project)
    {
        var members = new HashSet<string>(FactIndex.Instance.Members, StringComparer.Ordinal);
        foreach (var unit in project.Units)
        {
            members.UnionWith(unit.Types.SelectMany(type => type.Members).Select(member => member.Name));
            members.UnionWith(RecordFields(unit));
            members.UnionWith(unit.Functions.Select(function => function.Name));
        }

        return project.Units.Where(unit => unit.Findings.Count == 0).SelectMany(unit => Findings(project, unit, members));
    }

    private static IEnumerable<string> Findings(DartProject project, DartUnit unit, HashSet<string> members)
    {
        var visible = VisibleNames.Of(project, unit);
        foreach (var type in unit.Types)
        {
            var scope = DeclaredNames.Of(unit, type.Start, type.End);
            scope.UnionWith(TypeChain.Of(project, type, unit).Members);
            scope.UnionWith(type.Parameters);
            foreach (var finding in Range(unit, type.Start, type.End, visible, scope, members))
            {
                yield return finding;
            }
        }

        foreach (var function in unit.Functions)
        {
            var scope = DeclaredNames.Of(unit, function.Start, function.End);
            foreach (var finding in Range(unit, function.Start, function.End, visible, scope, members))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<string> Range(
        DartUnit unit,
        int start,
        int end,
        VisibleNames visible,
        HashSet<string> scope,
        HashSet<string> members
    )
    {
        for (var i = start; i < end; i++)
        {
            var token = unit.Tokens[i];
            if (!token.IsName || token.Text == "_")
            {
                continue;
            }

            var before = i > 0 ? unit.Tokens[i - 1] : default;
            var problem =
                before.Text is "." or "?." or ".." or "?.." && before.Kind == DartTokenKind.Sign
                    ? MemberProblem(unit, i, visible, members)
                    : NameProblem(unit, i, visible, scope);
            if (problem is not null)
            {
                yield return $"{unit.Path}:{token.Line}: {problem}.";
            }
        }
    }

    private static string? MemberProblem(DartUnit unit, int place, VisibleNames visible, HashSet<string> members)
    {
        var name = unit.Tokens[place].Text;
        var owner = unit.Tokens[place - 2];
        if (owner.Kind == DartTokenKind.Word && visible.Prefixes.Contains(owner.Text, StringComparer.Ordinal))
        {
            return visible.Contains(owner.Text, name) ? null : $"the library '{owner.Text}' has no '{name}'";
        }

        return members.Contains(name) || name.StartsWith('$') ? null : $"nothing has a member '{name}'";
    }

    private static string? NameProblem(DartUnit unit, int place, VisibleNames visible, HashSet<string> scope)
    {
        var name = unit.Tokens[place].Text;
        var next = unit.Tokens[place + 1];
        var before = unit.Tokens[Math.Max(0, place - 1)];
        var isLabel = next.IsSign(":") && before.Kind == DartTokenKind.Sign && before.Text is "(" or "," or "{";
        if (
            isLabel
            || visible.Contains(name)
            || scope.Contains(name)
            || s_contextual.Contains(name)
            || s_lowerTypes.Contains(name)
            || visible.Prefixes.Contains(name, StringComparer.Ordinal)
            || (name.Length == 1 && char.IsUpper(name[0]))
        )
        {
            return null;
        }

        return char.IsUpper(name.TrimStart('_').FirstOrDefault('a'))
            ? $"the type '{name}' is neither declared nor imported"
            : $"the name '{name}' is neither declared nor imported";
    }

    /// <summary>Names of the fields of records, in their types and their values.</summary>
    private static IEnumerable<string> RecordFields(DartUnit unit)
    {
        var records = 0;
        for (var i = 1; i + 1 < unit.Tokens.Count; i++)
        {
            if (unit.Tokens[i].IsSign("{") && unit.Tokens[i - 1].IsSign("("))
            {
                records = Math.Max(records, unit.Partners[i]);
            }

            var isValue = unit.Tokens[i + 1].IsSign(":") && unit.Tokens[i - 1].Text is "(" or ",";
            var isField = i < records && unit.Tokens[i + 1].Text is "," or "}";
            if (unit.Tokens[i].IsName && (isValue || isField))
            {
                yield return unit.Tokens[i].Text;
            }
        }
    }
}
