using GameFactory.Dart.Emit.Program;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>Assignments, steps and cascades: a target is evaluated once.</summary>
internal abstract partial class CodeWriter
{
    private readonly Stack<string> _cascades = new();

    private string WriteAssignment(Expression.Assignment assignment)
    {
        var sign = assignment.Operator[..^1];
        return assignment.Target switch
        {
            Expression.Name name => AssignName(name, sign, assignment.Value),
            Expression.Index index => Chain(index.Target, false, target =>
                Skip(target, index.NullAware, safe => AssignItem(index, safe, sign, assignment.Value))
            ),
            Expression.Member member => AssignMember(member, sign, assignment.Value),
            _ => Cannot(assignment, "this target"),
        };
    }

    private string AssignName(Expression.Name name, string sign, Expression value)
    {
        if (Locals.Find(name.Value) is null && OwnMember(name.Value) is null && TopSetter(null, name.Value) is { } setter)
        {
            var read = Read(name.Value, asValue: false);
            return sign switch
            {
                "" => $"{setter}({WriteValue(value)})",
                "??" => $"({read} ?? {setter}({WriteValue(value)}))",
                _ => $"{setter}({Combine(name, sign, read, value)})",
            };
        }

        var place = Place(name.Value);
        return Assign(place, name, sign, value);
    }

    // The function of a setter that the library or an import has.
    private string? TopSetter(string? prefix, string name) =>
        DartProgram.Find(Library, prefix, name + "=") is { } setter ? Writer.NameOf(setter) : null;

    private string Assign(string place, Expression target, string sign, Expression value) =>
        sign switch
        {
            "" => $"({place} = {WriteValue(value.As(TypeOf(target)))})",
            "??" => $"({place} ??= {WriteValue(value.As(TypeOf(target)))})",
            _ => $"({place} = {Combine(target, sign, place, value)})",
        };

    private string Combine(Expression target, string sign, string read, Expression value) =>
        Operate(sign, read, Write(value), IsNumber(target) && IsNumber(value), IsInt(target) && IsInt(value), IsText(target));

    private string AssignMember(Expression.Member member, string sign, Expression value)
    {
        if (
            member.Target is Expression.Name prefix
            && Locals.Find(prefix.Value) is null
            && TopSetter(prefix.Value, member.Selected.Name) is { } setter
        )
        {
            return $"{setter}({WriteValue(value)})";
        }

        if (NamedClass(member.Target) is not null && StaticMember(member) is { } place)
        {
            return Assign(place, member, sign, value);
        }

        return Chain(member.Target, false, target => Skip(target, member.NullAware, safe =>
            {
                var name = MemberName(member.Selected.Name);
                if (sign.Length == 0 || IsSimple(safe))
                {
                    return Assign($"{safe}.{name}", member, sign, value);
                }

                var once = Temporary();
                return $"({once} = {safe}, {Assign($"{once}.{name}", member, sign, value)})";
            }));
    }

    private static bool IsSimple(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$');

    private string AssignItem(Expression.Index index, string target, string sign, Expression value)
    {
        if (target == "super")
        {
            return $"super.$set({Write(index.Key)}, {WriteValue(value)})";
        }

        var isList = IsList(index.Target);
        var (set, get) = isList ? ("$.put", "$.at") : ("$.set", "$.get");
        if (sign.Length == 0)
        {
            return $"{set}({target}, {Write(index.Key)}, {WriteValue(value)})";
        }

        var before = "";
        var (list, key) = (target, Write(index.Key));
        if (!IsSimple(list))
        {
            (list, before) = (Temporary(), $"{target}, ");
            before = $"{list} = {before}";
        }

        if (!IsSimple(key))
        {
            var once = Temporary();
            before += $"{once} = {key}, ";
            key = once;
        }

        var read = $"{get}({list}, {key})";
        var text =
            sign == "??"
                ? $"({read} ?? {set}({list}, {key}, {WriteValue(value)}))"
                : $"{set}({list}, {key}, {Combine(index, sign, read, value)})";
        return before.Length == 0 ? text : $"({before}{text})";
    }

    // a++ and the like. What is no variable is read and written by its operators.
    private string WriteStep(Expression operand, string sign, bool before)
    {
        var target = operand is Expression.Parenthesized inner ? inner.Inner : operand;
        var whole = new Expression.WholeNumber(operand.Offset, "1");
        var setsByFunction =
            target is Expression.Name name
            && Locals.Find(name.Value) is null
            && OwnMember(name.Value) is null
            && TopSetter(null, name.Value) is not null;
        if (
            target is Expression.Name or Expression.Member { NullAware: false, Target: Expression.Name or Expression.This }
            && !setsByFunction
        )
        {
            var place = target switch
            {
                Expression.Name plain => Place(plain.Value),
                Expression.Member member => StaticMember(member) ?? $"{Write(member.Target)}.{MemberName(member.Selected.Name)}",
                _ => "",
            };
            return before ? $"{sign}{sign}{place}" : $"{place}{sign}{sign}";
        }

        var changed = WriteAssignment(new Expression.Assignment(operand.Offset, sign + "=", target, whole));
        return before ? changed : $"({changed} {(sign == "+" ? "-" : "+")} 1)";
    }

    private string WriteCascade(Expression.Cascade cascade)
    {
        var target = Temporary();
        _cascades.Push(target);
        var value = Write(cascade.Target);
        var sections = string.Join(", ", cascade.Sections.Select(Write));
        _cascades.Pop();
        return cascade.NullAware
            ? $"(({target} = {value}) == null ? null : ({sections}, {target}))"
            : $"({target} = {value}, {sections}, {target})";
    }
}
