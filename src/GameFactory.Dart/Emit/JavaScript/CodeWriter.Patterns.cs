using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>Patterns: what they ask of a value is one condition, in which their variables are assigned.</summary>
internal abstract partial class CodeWriter
{
    // In an assignment the names of a pattern are variables that are there.
    private bool _assigns;

    /// <summary>A condition, with the variables that its pattern declares in the scope of the place.</summary>
    protected string WriteCondition(Condition condition)
    {
        if (condition.Pattern is null)
        {
            return Write(condition.Operand);
        }

        var value = Temporary();
        var test = Match(condition.Pattern, value);
        var guard = condition.Guard is null ? "" : $" && {Write(condition.Guard)}";
        return $"({value} = {Write(condition.Operand)}, {test}{guard})";
    }

    private string WritePatternAssignment(Expression.PatternAssignment assignment)
    {
        var value = Temporary();
        var outer = _assigns;
        _assigns = true;
        var test = Match(assignment.Pattern, value);
        _assigns = outer;
        return $"({value} = {Write(assignment.Value)}, {test}, {value})";
    }

    // A condition on the variable that holds the value.
    private string Match(Pattern pattern, string value)
    {
        switch (pattern)
        {
            case Pattern.Constant constant:
                return IsPlain(constant.Value) && constant.Value is not Expression.Null ? $"{value} === {Write(constant.Value)}"
                    : constant.Value is Expression.Null ? $"{value} == null"
                    : $"$.eq({Write(constant.Value)}, {value})";
            case Pattern.Variable variable:
                return MatchVariable(variable, value);
            case Pattern.Cast cast:
                return $"($.as({value}, {TypeObject(cast.Type)}), {Match(cast.Inner, value)})";
            case Pattern.NullCheck check:
                return $"({value} != null && {Match(check.Inner, value)})";
            case Pattern.NullAssert assert:
                return $"($.bang({value}), {Match(assert.Inner, value)})";
            case Pattern.Relational relation:
                return MatchRelation(relation, value);
            case Pattern.Or or:
                return MatchOr(or, value);
            case Pattern.And and:
                return $"({Match(and.Left, value)} && {Match(and.Right, value)})";
            case Pattern.ListPattern list:
                return MatchList(list, value);
            case Pattern.MapPattern map:
                return MatchMap(map, value);
            case Pattern.RecordPattern record:
                return MatchFields("$.Record", record.Fields, value, isRecord: true);
            case Pattern.ObjectPattern typed:
                return MatchFields(TypeObject(typed.Type), typed.Fields, value, isRecord: false);
            default:
                return Cannot(pattern, "this pattern");
        }
    }

    private string MatchVariable(Pattern.Variable variable, string value)
    {
        var test = variable.Type is null ? "" : Test(value, variable.Type, negated: false);
        if (variable.IsWildcard)
        {
            return test.Length == 0 ? "true" : test;
        }

        string place;
        if (_assigns)
        {
            place = Place(variable.Name.Name);
        }
        else if (_shared.TryGetValue(variable.Name.Name, out var shared))
        {
            place = shared;
        }
        else
        {
            place = Temporary(JavaScriptNames.Variable(variable.Name.Name));
            Locals.Add(variable.Name.Name, new Local(place, variable.Type));
        }

        var bind = $"({place} = {value}, true)";
        return test.Length == 0 ? bind : $"({test} && {bind})";
    }

    // Both sides of an "or" bind the same variables.
    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);

    private string MatchOr(Pattern.Or or, string value)
    {
        var left = Match(or.Left, value);
        var added = Bound(or.Left)
            .Where(name => Locals.Find(name) is not null && !_shared.ContainsKey(name))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        added.ForEach(name => _shared[name] = Locals.Find(name)!.Text);
        var right = Match(or.Right, value);
        added.ForEach(name => _shared.Remove(name));
        return $"({left} || {right})";
    }

    private static IEnumerable<string> Bound(Pattern pattern) =>
        pattern switch
        {
            Pattern.Variable { IsWildcard: false } variable => [variable.Name.Name],
            Pattern.Cast cast => Bound(cast.Inner),
            Pattern.NullCheck check => Bound(check.Inner),
            Pattern.NullAssert assert => Bound(assert.Inner),
            Pattern.Or or => Bound(or.Left),
            Pattern.And and => Bound(and.Left).Concat(Bound(and.Right)),
            Pattern.ListPattern list => list.Elements.SelectMany(Bound),
            Pattern.Rest { Inner: { } inner } => Bound(inner),
            Pattern.MapPattern map => map.Entries.SelectMany(entry => Bound(entry.Value)),
            Pattern.RecordPattern record => record.Fields.SelectMany(field => Bound(field.Pattern)),
            Pattern.ObjectPattern typed => typed.Fields.SelectMany(field => Bound(field.Pattern)),
            _ => [],
        };

    private string MatchRelation(Pattern.Relational relation, string value)
    {
        var other = Write(relation.Value);
        return relation.Operator switch
        {
            "==" => $"$.eq({value}, {other})",
            "!=" => $"!$.eq({value}, {other})",
            _ => $"($.T.Object.$test({value}) && {Operate(relation.Operator, value, other, false, false, false)})",
        };
    }

    private string MatchPart(string part, Pattern pattern)
    {
        if (pattern is Pattern.Variable { IsWildcard: true, Type: null })
        {
            return "true";
        }

        var value = Temporary();
        return $"({value} = {part}, {Match(pattern, value)})";
    }

    private string MatchList(Pattern.ListPattern list, string value)
    {
        var rest = list.Elements.ToList().FindIndex(element => element is Pattern.Rest);
        var after = rest < 0 ? 0 : list.Elements.Count - rest - 1;
        var tests = new List<string>
        {
            $"$.T.List.$test({value})",
            rest < 0 ? $"{value}.length === {list.Elements.Count}" : $"{value}.length >= {list.Elements.Count - 1}",
        };
        for (var i = 0; i < list.Elements.Count; i++)
        {
            tests.Add(
                list.Elements[i] switch
                {
                    Pattern.Rest { Inner: null } => "true",
                    Pattern.Rest { Inner: { } inner } => MatchPart($"{value}.sublist({i}, {value}.length - {after})", inner),
                    var element when rest >= 0 && i > rest => MatchPart($"{value}[{value}.length - {list.Elements.Count - i}]", element),
                    var element => MatchPart($"{value}[{i}]", element),
                }
            );
        }

        return $"({string.Join(" && ", tests.Where(test => test != "true"))})";
    }

    private string MatchMap(Pattern.MapPattern map, string value)
    {
        var tests = map.Entries.Select(entry =>
        {
            var key = Write(entry.Key);
            return $"{value}.containsKey({key}) && {MatchPart($"{value}.$get({key})", entry.Value)}";
        });
        return $"({string.Join(" && ", tests.Prepend($"$.T.Map.$test({value})"))})";
    }

    private string MatchFields(string type, IReadOnlyList<Pattern.Field> fields, string value, bool isRecord)
    {
        var position = 0;
        var tests = new List<string> { isRecord ? $"{value} instanceof $.Record" : $"$.is({value}, {type})" };
        if (isRecord)
        {
            tests.Add($"{value}.$count === {fields.Count(field => field.Name is null)}");
        }

        foreach (var field in fields)
        {
            var name = field.Name ?? (isRecord ? "$" + ++position : "");
            tests.Add(MatchPart(ReadMember(value, name, asValue: false, null), field.Pattern));
        }

        return $"({string.Join(" && ", tests.Where(test => test != "true"))})";
    }

    private string WriteSwitch(Expression.Switch choice)
    {
        var value = Temporary();
        var text = $"$.noMatch({value})";
        var arms = choice
            .Arms.Select(arm =>
                InScope(() =>
                {
                    var test = Match(arm.Pattern, value);
                    var guard = arm.Guard is null ? "" : $" && {Write(arm.Guard)}";
                    return (Test: test + guard, Value: WriteValue(arm.Value));
                })
            )
            .ToList();
        foreach (var (test, result) in Enumerable.Reverse(arms))
        {
            text = test == "true" ? result : $"{test} ? {result} : {text}";
        }

        return $"({value} = {Write(choice.Operand)}, {text})";
    }
}
