using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Syntax.Parsing;

/// <summary>What a library declares.</summary>
public sealed partial class Parser
{
    private Declaration ParseDeclaration(int offset, IReadOnlyList<Annotation> annotations)
    {
        var modifiers = TakeTypeModifiers();
        if (Is("class"))
        {
            return ParseClass(offset, annotations, modifiers);
        }

        if (modifiers.HasFlag(Modifiers.Mixin))
        {
            return ParseMixin(offset, annotations, modifiers & ~Modifiers.Mixin);
        }

        if (Is("enum"))
        {
            return ParseEnum(offset, annotations);
        }

        if (
            Is("typedef")
            && (Ahead(1).IsName || NextIs("void") || (NextIs("(") && SkipType(_at + 1) is var after and > 0 && At(after).IsName))
        )
        {
            return ParseAlias(offset, annotations);
        }

        if (Is("extension") && (Ahead(1).IsName || NextIs("<")) && !Ahead(2).Is("="))
        {
            return NextIs("type") && (Ahead(2).IsName || Ahead(2).Is("const"))
                ? ParseExtensionType(offset, annotations, modifiers)
                : ParseExtension(offset, annotations);
        }

        return ParseFunctionOrVariables(offset, annotations);
    }

    // The words before class and mixin; nothing is taken when none of the two follows.
    private Modifiers TakeTypeModifiers()
    {
        var modifiers = Modifiers.None;
        for (var at = _at; ; at++)
        {
            if (At(at).Is("class") || (At(at).Is("mixin") && At(at + 1).IsName && !At(at + 1).Is("class")))
            {
                modifiers |= At(at).Is("mixin") ? Modifiers.Mixin : Modifiers.None;
                _at = At(at).Is("mixin") ? at + 1 : at;
                return modifiers;
            }

            var modifier = At(at).Text switch
            {
                "abstract" => Modifiers.Abstract,
                "base" => Modifiers.Base,
                "final" => Modifiers.Final,
                "interface" => Modifiers.Interface,
                "sealed" => Modifiers.Sealed,
                "mixin" => Modifiers.Mixin,
                "augment" => Modifiers.Augment,
                "external" => Modifiers.External,
                _ => Modifiers.None,
            };
            if (modifier == Modifiers.None || !At(at).Is(At(at).Text))
            {
                return Modifiers.None;
            }

            modifiers |= modifier;
        }
    }

    private Declaration ParseClass(int offset, IReadOnlyList<Annotation> annotations, Modifiers modifiers)
    {
        Expect("class");
        var name = ParseName();
        var typeParameters = ParseTypeParameters();
        if (Take("="))
        {
            var type = ParseType();
            Expect("with");
            var alias = new Declaration.ClassAlias(
                offset,
                annotations,
                modifiers,
                name,
                typeParameters,
                type,
                ParseTypes(),
                ParseTypesAfter("implements")
            );
            Expect(";");
            return alias;
        }

        var extends = Take("extends") ? ParseType() : null;
        var with = ParseTypesAfter("with");
        var implements = ParseTypesAfter("implements");
        return new Declaration.Class(offset, annotations, modifiers, name, typeParameters, extends, with, implements, ParseMembers(name));
    }

    private Declaration.Mixin ParseMixin(int offset, IReadOnlyList<Annotation> annotations, Modifiers modifiers)
    {
        var name = ParseName();
        var typeParameters = ParseTypeParameters();
        var on = ParseTypesAfter("on");
        var implements = ParseTypesAfter("implements");
        return new Declaration.Mixin(offset, annotations, modifiers, name, typeParameters, on, implements, ParseMembers(name));
    }

    private Declaration.Enum ParseEnum(int offset, IReadOnlyList<Annotation> annotations)
    {
        Expect("enum");
        var name = ParseName();
        var typeParameters = ParseTypeParameters();
        var with = ParseTypesAfter("with");
        var implements = ParseTypesAfter("implements");
        Expect("{");
        var values = new List<Declaration.EnumValue>();
        while (!Is(";") && !Is("}"))
        {
            values.Add(ParseEnumValue());
            if (!Take(","))
            {
                break;
            }
        }

        IReadOnlyList<MemberNode> members = [];
        if (Take(";"))
        {
            members = ParseMembersUntilBrace(name);
        }
        else
        {
            Expect("}");
        }

        return new Declaration.Enum(offset, annotations, name, typeParameters, with, implements, values, members);
    }

    private Declaration.EnumValue ParseEnumValue()
    {
        var offset = Offset;
        var annotations = ParseAnnotations();
        var name = ParseName();
        var types = Is("<") ? ParseTypeArguments() : [];
        var constructor = Take(".") ? ParseMemberName() : null;
        return new Declaration.EnumValue(offset, annotations, name, types, constructor, Is("(") ? ParseArguments() : null);
    }

    private Declaration.TypeAlias ParseAlias(int offset, IReadOnlyList<Annotation> annotations)
    {
        Expect("typedef");
        if (Ahead(1).Is("=") || (Ahead(1).Is("<") && SkipTypeParameters(_at + 1) is var after and > 0 && At(after).Is("=")))
        {
            var name = ParseName();
            var typeParameters = ParseTypeParameters();
            Expect("=");
            var alias = new Declaration.TypeAlias(offset, annotations, name, typeParameters, ParseType());
            Expect(";");
            return alias;
        }

        var returns = NextIs("(") || NextIs("<") && At(SkipTypeParameters(_at + 1)).Is("(") ? null : ParseType();
        var old = ParseName();
        var parameters = ParseTypeParameters();
        var function = new TypeNode.Function(offset, returns, [], ParseParameters(), false);
        Expect(";");
        return new Declaration.TypeAlias(offset, annotations, old, parameters, function);
    }

    private Declaration.Extension ParseExtension(int offset, IReadOnlyList<Annotation> annotations)
    {
        Expect("extension");
        var name = Is("on") && !NextIs("on") || Is("<") ? null : ParseName();
        var typeParameters = ParseTypeParameters();
        Expect("on");
        var on = ParseType();
        return new Declaration.Extension(offset, annotations, name, typeParameters, on, ParseMembers(name));
    }

    private Declaration.ExtensionType ParseExtensionType(int offset, IReadOnlyList<Annotation> annotations, Modifiers modifiers)
    {
        _at += 2;
        modifiers |= Take("const") ? Modifiers.Const : Modifiers.None;
        var name = ParseName();
        var typeParameters = ParseTypeParameters();
        var constructor = Take(".") ? ParseMemberName() : null;
        Expect("(");
        var representation = ParseParameter(ParameterKind.Positional, inType: false);
        Take(",");
        Expect(")");
        var implements = ParseTypesAfter("implements");
        var members = Take(";") ? [] : ParseMembers(name);
        return new Declaration.ExtensionType(
            offset,
            annotations,
            modifiers,
            name,
            typeParameters,
            constructor,
            representation,
            implements,
            members
        );
    }

    private List<TypeNode> ParseTypesAfter(string word) => Take(word) ? ParseTypes() : [];

    private List<TypeNode> ParseTypes()
    {
        var types = new List<TypeNode>();
        do
        {
            types.Add(ParseType());
        } while (Take(","));

        return types;
    }

    private Declaration ParseFunctionOrVariables(int offset, IReadOnlyList<Annotation> annotations)
    {
        var modifiers = ParseMemberModifiers();
        var (type, kind) = ParseTypeAndKind();
        if (kind != MethodKind.Method || IsFunctionName())
        {
            var name = ParseName();
            var code = ParseFunctionRest(offset, hasParameters: kind != MethodKind.Getter);
            return new Declaration.Function(offset, annotations, modifiers, kind, type, name, code);
        }

        if (type is null && (modifiers & (Modifiers.Var | Modifiers.Final | Modifiers.Const | Modifiers.Late)) == Modifiers.None)
        {
            throw Unexpected("a declaration");
        }

        var variables = new Declaration.Variables(offset, annotations, ParseVariables(offset, modifiers, type));
        Expect(";");
        return variables;
    }

    private bool IsFunctionName() => Current.IsName && (NextIs("(") || NextIs("<"));
}
