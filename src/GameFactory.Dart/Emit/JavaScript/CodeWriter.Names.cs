using GameFactory.Dart.Emit.Program;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>What a bare name means: a variable, a member of the class around it, something of the library or its imports, or an
/// inherited member.</summary>
internal abstract partial class CodeWriter
{
    private string MemberName(string name) => Writer.MemberName(Library, name);

    // A name that is read.
    private string Read(string name, bool asValue)
    {
        if (Locals.Find(name) is { } local)
        {
            return local.Text;
        }

        if (OwnMember(name) is { } own)
        {
            return own.IsStatic
                ? $"{Writer.NameOf(own.Type.Declared)}.{JavaScriptNames.Static(MemberName(name))}"
                : ReadMember("this", name, asValue, own.Type.Find(name));
        }

        if (DartProgram.Find(Library, null, name) is { } declared)
        {
            return ReadDeclared(declared);
        }

        if (TypeParameters.Contains(name))
        {
            return "$.T.dynamic";
        }

        if (name is "int" or "double" or "num" or "String" or "bool" or "dynamic" or "void")
        {
            return name == "void" ? "$.T.dynamic" : $"$.T.{name}";
        }

        var uris = DartProgram.Outside(Library, null, name);
        if (IsInherited(name, uris))
        {
            return ReadMember("this", name, asValue, Type!.Find(name));
        }

        return Writer.External(uris, name);
    }

    // Lexically: what the class around the place declares itself goes before what the library has.
    private (ClassModel Type, bool IsStatic)? OwnMember(string name)
    {
        if (Type is null)
        {
            return null;
        }

        if (!IsStatic && (Type.Instance.ContainsKey(name) || Type.Instance.ContainsKey(name + "=")))
        {
            return (Type, false);
        }

        return
            Type.Statics.ContainsKey(name)
            || Type.Statics.ContainsKey(name + "=")
            || (Type.Declared.Node is Declaration.Enum && name == "values")
            ? (Type, true)
            : null;
    }

    // What no import brings is a member of what is above; of an extension also one of what it extends.
    private bool IsInherited(string name, IReadOnlyList<string> uris)
    {
        if (Type is null || IsStatic)
        {
            return false;
        }

        return !OutsideNames.Has(uris, name) && (!OutsideNames.IsType(name) || Type.Find(name) is not null);
    }

    private string ReadDeclared(Declared declared)
    {
        var name = Writer.NameOf(declared);
        return declared.Node switch
        {
            Declaration.Function { Kind: MethodKind.Getter } => $"{name}()",
            Declaration.Variables variables when !IsPlainVariable(variables, declared.Variable!) => $"$t.{name}",
            Declaration.TypeAlias alias => AliasedType(alias, declared),
            _ => name,
        };
    }

    /// <summary>Whether a variable's value is a literal, so that it can be made at once.</summary>
    protected static bool IsPlainVariable(Declaration.Variables variables, Variable variable) =>
        !variables.List.Modifiers.HasFlag(Modifiers.Late) && variable.Value is { } value && IsPlainLiteral(value);

    private static bool IsPlainLiteral(Expression value) =>
        value switch
        {
            Expression.WholeNumber or Expression.Fraction or Expression.Boolean or Expression.Null => true,
            Expression.Text text => text.Constant is not null,
            Expression.Prefix { Operator: "-" } minus => IsPlainLiteral(minus.Operand),
            Expression.ListLiteral { Elements: var elements } => elements.All(element =>
                element is Element.Value { NullAware: false } one && IsPlainLiteral(one.Expression)
            ),
            _ => false,
        };

    // A member that is read. As a value it may be a method, which then is bound.
    private string ReadMember(string target, string name, bool asValue, Member? known)
    {
        switch (name)
        {
            case "hashCode" when target != "super":
                return $"$.hash({target})";
            case "runtimeType" when target != "super":
                return $"$.typeOf({target})";
        }

        var member = MemberName(name);
        target = Receiver(target);
        if (target == "super")
        {
            return known is { Kind: MemberKind.Method } ? $"super.{member}.bind(this)" : $"$.above(super.{member}, this, '{member}')";
        }

        if (known is { Kind: MemberKind.Method } && !known.Node!.IsStatic)
        {
            return $"$.tear({target}, '{member}')";
        }

        var mayBeMethod = asValue && known is null && !(Writer.Values.Contains(name) && !Writer.Methods.Contains(name));
        return mayBeMethod ? $"$.prop({target}, '{member}')" : $"{target}.{member}";
    }

    // A number before a point needs brackets.
    private static string Receiver(string target) => char.IsAsciiDigit(target[0]) ? $"({target})" : target;

    // What a name is when something is assigned to it.
    private string Place(string name)
    {
        if (Locals.Find(name) is { } local)
        {
            return local.Text;
        }

        if (OwnMember(name) is { } own)
        {
            return own.IsStatic
                ? $"{Writer.NameOf(own.Type.Declared)}.{JavaScriptNames.Static(MemberName(name))}"
                : $"this.{MemberName(name)}";
        }

        if (DartProgram.Find(Library, null, name + "=") is { } setter)
        {
            return $"$t.{Writer.NameOf(setter)}";
        }

        return DartProgram.Find(Library, null, name) is { } declared ? ReadDeclared(declared) : $"this.{MemberName(name)}";
    }

    // A type that a chain of names names: the class itself, with its class of the program where it has one.
    private (string Text, ClassModel? Class, bool Outside)? NamedClass(Expression expression)
    {
        switch (expression)
        {
            case Expression.Instantiation instantiation:
                return NamedClass(instantiation.Target);
            case Expression.Name name when Locals.Find(name.Value) is null && OwnMember(name.Value) is null:
                return NamedClass(null, name.Value);
            case Expression.Member { Target: Expression.Name prefix } member
                when Locals.Find(prefix.Value) is null
                    && DartProgram.IsPrefix(Library, prefix.Value)
                    && OutsideNames.IsType(member.Selected.Name):
                return NamedClass(prefix.Value, member.Selected.Name);
            default:
                return null;
        }
    }

    private (string Text, ClassModel? Class, bool Outside)? NamedClass(string? prefix, string name)
    {
        if (DartProgram.Find(Library, prefix, name) is { } declared)
        {
            if (declared.Node is Declaration.TypeAlias { Type: TypeNode.Named aliased })
            {
                var outer = Library;
                Library = declared.Library;
                var found = NamedClass(aliased.Prefix, aliased.Name);
                Library = outer;
                return found;
            }

            return Writer.Program.ClassOf(declared) is { } type ? (Writer.NameOf(declared), type, false) : null;
        }

        if (name is "int" or "double" or "num" or "bool" or "String")
        {
            return ($"$.T.{name}", null, true);
        }

        return
            OutsideNames.IsType(name)
            && !TypeParameters.Contains(name)
            && (prefix is not null || Type is null || IsStatic || Type.Find(name) is null)
            ? (Outside(prefix, name), null, true)
            : null;
    }
}
