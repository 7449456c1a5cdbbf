using GameFactory.Dart.Emit.Program;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>Members, indices and calls. A question mark skips all that follows it in the chain.</summary>
internal abstract partial class CodeWriter
{
    // Methods whose type arguments nobody asks for, so that they need not be passed.
    private static readonly string[] s_untyped =
    [
        "map",
        "fold",
        "expand",
        "cast",
        "generate",
        "filled",
        "then",
        "of",
        "from",
        "value",
        "toList",
        "toSet",
        "wait",
        "delayed",
    ];

    // Writes an expression and what follows it in its chain.
    private string Chain(Expression expression, bool asValue, Func<string, string> rest) =>
        expression switch
        {
            Expression.Member member => ChainMember(member, asValue, rest),
            Expression.Index index => Chain(index.Target, false, target =>
                Skip(target, index.NullAware, safe => rest(WriteIndex(index, safe)))
            ),
            Expression.Call call => ChainCall(call, rest),
            Expression.Postfix { Operator: "!" } check => Chain(check.Operand, false, target => rest($"$.bang({target})")),
            _ => rest(Write(expression, asValue)),
        };

    private string Skip(string target, bool nullAware, Func<string, string> rest)
    {
        if (!nullAware)
        {
            return rest(target);
        }

        var value = Temporary();
        return $"(({value} = {target}) == null ? null : {rest(value)})";
    }

    private string WriteIndex(Expression.Index index, string target)
    {
        var key = Write(index.Key);
        return target == "super" ? $"super.$get({key})"
            : IsList(index.Target) ? $"$.at({target}, {key})"
            : $"$.get({target}, {key})";
    }

    private string ChainMember(Expression.Member member, bool asValue, Func<string, string> rest)
    {
        if (StaticMember(member) is { } found)
        {
            return rest(found);
        }

        return Chain(member.Target, false, target =>
            Skip(target, member.NullAware, safe => rest(ReadMember(safe, member.Selected.Name, asValue, KnownMember(member))))
        );
    }

    // A member of a class of the program, when the target is known to be one.
    private Member? KnownMember(Expression.Member member) =>
        member.Target is Expression.Super
            ? Type?.Above.Select(one => one.Find(member.Selected.Name)).FirstOrDefault(found => found is not null)
            : ClassOf(member.Target)?.Find(member.Selected.Name);

    // A.b where A is a class or a prefix; null when it is a member of an object.
    private string? StaticMember(Expression.Member member)
    {
        var name = member.Selected.Name;
        if (NamedClass(member.Target) is { } type)
        {
            if (name == "new" || (type.Class is { } own && own.Constructors.ContainsKey(name)))
            {
                return $"{type.Text}.{JavaScriptNames.Maker(name)}";
            }

            return type.Class is null && name is "hashCode" or "runtimeType"
                ? null
                : $"{type.Text}.{JavaScriptNames.Static(StaticName(type.Class, name))}";
        }

        if (member.Target is Expression.Name prefix && Locals.Find(prefix.Value) is null && DartProgram.IsPrefix(Library, prefix.Value))
        {
            return DartProgram.Find(Library, prefix.Value, name) is { } declared ? ReadDeclared(declared) : Outside(prefix.Value, name);
        }

        return null;
    }

    private string StaticName(ClassModel? type, string name) => type is null ? name : Writer.MemberName(type.Declared.Library, name);

    private string ChainCall(Expression.Call call, Func<string, string> rest)
    {
        switch (call.Target)
        {
            case Expression.Name or Expression.Instantiation when NamedClass(call.Target) is { } type:
                return rest(WriteMake(type, null, call));
            case Expression.Name name:
                return rest($"{Callee(name.Value)}{WriteArguments(call.Arguments, null, Parameters(name.Value))}");
            case Expression.Member member when NamedClass(member) is { } type:
                return rest(WriteMake(type, null, call));
            case Expression.Member member when NamedClass(member.Target) is { } type:
                return rest(WriteStaticCall(type, member.Selected.Name, call));
            case Expression.Member member when StaticMember(member) is { } function:
                return rest($"{function}{WriteArguments(call.Arguments)}");
            case Expression.Member member:
                return Chain(member.Target, false, target =>
                    Skip(target, member.NullAware, safe => rest(WriteMethodCall(member, safe, call)))
                );
            default:
                return Chain(call.Target, false, target => rest($"{target}{WriteArguments(call.Arguments)}"));
        }
    }

    private string WriteMake((string Text, ClassModel? Class, bool Outside) type, string? constructor, Expression.Call call)
    {
        if (type.Class is { Declared.Node: Declaration.Extension })
        {
            // E(x).m: members are found by their names.
            return $"({Write(call.Arguments.Arguments[0].Value)})";
        }

        return Make(
            type.Text,
            type.Class,
            constructor,
            WriteArguments(call.Arguments, null, Parameters(type.Class, constructor)),
            isConst: false
        );
    }

    private string WriteStaticCall((string Text, ClassModel? Class, bool Outside) type, string name, Expression.Call call)
    {
        if (name == "new" || (type.Class is { } own && own.Constructors.ContainsKey(name)))
        {
            return WriteMake(type, name, call);
        }

        var text = $"{type.Text}.{JavaScriptNames.Static(StaticName(type.Class, name))}{WriteArguments(call.Arguments)}";
        return type.Outside && _constant ? $"$.konst({Writer.Constant(text)}, () => {text})" : text;
    }

    private string Callee(string name)
    {
        if (Locals.Find(name) is { } local)
        {
            return local.Text;
        }

        if (OwnMember(name) is { IsStatic: false })
        {
            return $"this.{MemberName(name)}";
        }

        if (
            OwnMember(name) is null
            && DartProgram.Find(Library, null, name) is null
            && IsInherited(name, DartProgram.Outside(Library, null, name))
        )
        {
            return name == "toString" ? "this.toString" : $"this.{MemberName(name)}";
        }

        return Read(name, asValue: false);
    }

    private string WriteMethodCall(Expression.Member member, string target, Expression.Call call)
    {
        var name = member.Selected.Name;
        if (name == "toString" && call.Arguments.Arguments.Count == 0 && target != "super")
        {
            return IsDouble(member.Target) ? $"$.doubleText({target})" : $"$.str({target})";
        }

        string[] types =
            call.TypeArguments.Count > 0 && !Writer.Methods.Contains(name) && !s_untyped.Contains(name)
                ? [$"$T: [{string.Join(", ", call.TypeArguments.Select(TypeObject))}]"]
                : [];
        return $"{Receiver(target)}.{MemberName(name)}{WriteArguments(call.Arguments, types, Code(KnownMember(member)))}";
    }

    // What a constructor of the program takes.
    private protected static ParameterList? Parameters(ClassModel? type, string? constructor)
    {
        if (type is null || !type.Constructors.TryGetValue(constructor ?? "new", out var found) || found.Code.Parameters is not { } list)
        {
            return null;
        }

        // this.x has the type of the field.
        return list with
        {
            Parameters =
            [
                .. list.Parameters.Select(one =>
                    one is { Target: ParameterTarget.Field, Type: null, Name: { } name }
                        ? one with
                        {
                            Type = type.Instance.GetValueOrDefault(name.Name)?.Type,
                        }
                        : one
                ),
            ],
        };
    }

    // What a function or method of the program takes that a bare name calls.
    private ParameterList? Parameters(string name)
    {
        if (Locals.Find(name) is not null)
        {
            return null;
        }

        return Type is not null && (Type.Statics.TryGetValue(name, out var member) || (member = Type.Find(name)) is not null)
            ? Code(member)
            : (DartProgram.Find(Library, null, name)?.Node as Declaration.Function)?.Code.Parameters;
    }

    private static ParameterList? Code(Member? member) => (member?.Node as MemberNode.Method)?.Code.Parameters;
}
