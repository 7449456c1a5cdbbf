using GameFactory.Kit.Checks.Facts;
using GameFactory.Kit.Checks.Names;
using GameFactory.Kit.Checks.Reading;
using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Rules;

/// <summary>Constructors, functions of the game and static members are used as they are declared, in the game and in Flame.</summary>
internal sealed class CallsCheck : IDartCheck
{
    public string Name => "calls";

    public IEnumerable<string> Findings(DartProject project)
    {
        var functions = project
            .Units.SelectMany(unit => unit.Functions)
            .Where(function => function.Kind == "method" && function.Name[0] != '_')
            .GroupBy(function => function.Name, StringComparer.Ordinal)
            .Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.First().Signature, StringComparer.Ordinal);
        return project.Units.Where(unit => unit.Findings.Count == 0).SelectMany(unit => Findings(project, unit, functions));
    }

    private static IEnumerable<string> Findings(DartProject project, DartUnit unit, Dictionary<string, DartSignature> functions)
    {
        foreach (var member in unit.Types.SelectMany(type => type.Members).Concat(unit.Functions))
        {
            var start = member.Kind == "field" ? member.Start : member.Body;
            for (var i = Math.Max(start, 1); i < member.End; i++)
            {
                if (
                    unit.Tokens[i].Kind == DartTokenKind.Word
                    && unit.Tokens[i - 1].Text is not ("." or "?." or ".." or "?..")
                    && unit.Tokens[i].Text[0] != '_'
                    && Problem(project, unit, i, functions) is { } problem
                )
                {
                    yield return $"{unit.Path}:{unit.Tokens[i].Line}: {problem}.";
                }
            }
        }

        foreach (var problem in unit.Types.SelectMany(type => SuperProblems(project, unit, type)))
        {
            yield return problem;
        }
    }

    private static string? Problem(DartProject project, DartUnit unit, int place, Dictionary<string, DartSignature> functions)
    {
        var name = unit.Tokens[place].Text;
        if (char.IsLower(name[0]))
        {
            return
                unit.Tokens[place + 1].IsSign("(")
                && functions.TryGetValue(name, out var function)
                && unit.Functions.All(own => own.Name != name)
                && DeclaresNoMember(unit, name)
                ? Misfit(name, unit, place + 1, function)
                : null;
        }

        var members = StaticsOf(project, unit, name);
        if (members is null)
        {
            return null;
        }

        var open = TokenParts.BehindTypeArguments(unit, place + 1);
        if (unit.Tokens[open].IsSign("("))
        {
            return Call(members, name, "", unit, open);
        }

        if (!unit.Tokens[open].IsSign("."))
        {
            return null;
        }

        var member = unit.Tokens[open + 1].Text;
        return members.Constructors.ContainsKey(member == "new" ? "" : member)
                ? Call(members, name, member == "new" ? "" : member, unit, open + 2)
            : members.Names is null || members.Names.Contains(member) ? null
            : $"'{name}' has no '{member}'";
    }

    private static bool DeclaresNoMember(DartUnit unit, string name) =>
        unit.Types.All(type => type.Members.All(member => member.Name != name));

    private static string? Call(Statics members, string type, string constructor, DartUnit unit, int open)
    {
        if (!unit.Tokens[open].IsSign("("))
        {
            return null;
        }

        return members.Constructors.TryGetValue(constructor, out var signature)
            ? Misfit(constructor.Length == 0 ? type : $"{type}.{constructor}", unit, open, signature)
            : null;
    }

    private static string? Misfit(string name, DartUnit unit, int open, DartSignature signature) =>
        DartArguments.Read(unit, open).Misfit(signature) is { } misfit ? $"'{name}' {misfit}" : null;

    /// <summary>super(…) and super parameters fit the constructor above.</summary>
    private static IEnumerable<string> SuperProblems(DartProject project, DartUnit unit, DartType type)
    {
        if (type.Extends.Count == 0 || StaticsOf(project, unit, type.Extends[0]) is not { } above)
        {
            yield break;
        }

        foreach (var constructor in type.Members.Where(member => member.Kind == "constructor"))
        {
            var call = SuperCall.Read(unit, constructor);
            if (
                call is not null
                && above.Constructors.TryGetValue(call.Constructor, out var signature)
                && call.Arguments.Misfit(signature) is { } misfit
            )
            {
                yield return $"{unit.Path}:{constructor.Line}: '{type.Extends[0]}', which '{type.Name}' extends, {misfit}.";
            }
        }
    }

    private static Statics? StaticsOf(DartProject project, DartUnit unit, string name)
    {
        var own = unit.Types.FirstOrDefault(type => type.Name == name)
            ?? (project.Types.TryGetValue(name, out var entry) ? entry.Type : null);
        if (own is not null)
        {
            return own.Kind is "class" or "mixin" or "enum" ? Statics.Of(own) : null;
        }

        return FactIndex.Instance.TypeOf(name) is { Members.Count: > 0 } facts && ComesFromFacts(unit, name) ? Statics.Of(facts) : null;
    }

    // dart:async has a Timer of its own: what counts is which library the file imports.
    private static bool ComesFromFacts(DartUnit unit, string name) =>
        unit.Directives.Any(directive =>
            directive.Uri.StartsWith("package:", StringComparison.Ordinal)
            && directive.Brings(name)
            && FactIndex.Instance.NamesOf(directive.Uri)?.Contains(name) == true
        );

    private sealed record Statics(IReadOnlyDictionary<string, DartSignature> Constructors, IReadOnlySet<string>? Names)
    {
        public static Statics Of(DartType type)
        {
            var constructors = type
                .Members.Where(member => member.Kind == "constructor")
                .GroupBy(member => member.Name, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.First().Signature, StringComparer.Ordinal);
            if (constructors.Count == 0 && type.Kind == "class")
            {
                constructors[""] = DartSignature.Empty;
            }

            var names = type.Members.Where(member => member.IsStatic).Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
            names.UnionWith(type.Kind == "enum" ? ["values"] : []);
            return new Statics(constructors, names);
        }

        public static Statics Of(TypeFacts facts) =>
            new(
                facts.Constructors,
                facts.Kind is "class" or "enum" or "mixin-class" && facts.Constructors.Count > 0 ? facts.Members : null
            );
    }
}
