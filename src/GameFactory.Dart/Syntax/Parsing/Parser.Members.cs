using GameFactory.Dart.Syntax.Lexing;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Syntax.Parsing;

/// <summary>What types declare.</summary>
public sealed partial class Parser
{
    private List<MemberNode> ParseMembers(Identifier? owner)
    {
        Expect("{");
        return ParseMembersUntilBrace(owner);
    }

    private List<MemberNode> ParseMembersUntilBrace(Identifier? owner)
    {
        var end = _lexed.Partners[FindOpenBrace()];
        var members = new List<MemberNode>();
        while (!Is("}") || _at != end)
        {
            var start = _at;
            var member = Recover(() => ParseMember(owner), () => SkipMember(end));
            if (member is not null)
            {
                members.Add(member);
            }

            if (_at > end || Current.Kind == TokenKind.End)
            {
                _at = Math.Max(_at, Math.Min(end, _tokens.Count - 1));
                return members;
            }

            _at += _at == start && _at < end ? 1 : 0;
        }

        Expect("}");
        return members;
    }

    // The brace that holds this place: the nearest before it that is closed after it.
    private int FindOpenBrace()
    {
        var at = _at - 1;
        while (!(At(at).Is("{") && _lexed.Partners[at] >= _at))
        {
            at = _lexed.Partners[at] is var partner and >= 0 && partner < at ? partner - 1 : at - 1;
        }

        return at;
    }

    private void SkipMember(int end)
    {
        while (_at < end)
        {
            if (Take(";"))
            {
                return;
            }

            var brace = Is("{");
            _at = AfterPartner(_at) is var after && after > _at ? after : _at + 1;
            if (brace)
            {
                return;
            }
        }
    }

    private MemberNode ParseMember(Identifier? owner)
    {
        var offset = Offset;
        var annotations = ParseAnnotations();
        var modifiers = ParseMemberModifiers();
        if (owner is not null && BeginsConstructor(owner))
        {
            return ParseConstructor(offset, annotations, modifiers);
        }

        var (type, kind) = ParseTypeAndKind();
        if (kind == MethodKind.Operator)
        {
            return ParseOperator(offset, annotations, modifiers, type);
        }

        if (kind != MethodKind.Method || IsFunctionName())
        {
            var name = ParseName();
            var code = ParseFunctionRest(offset, hasParameters: kind != MethodKind.Getter);
            return new MemberNode.Method(offset, annotations, modifiers, kind, type, name, code);
        }

        if (type is null && (modifiers & (Modifiers.Var | Modifiers.Final | Modifiers.Const | Modifiers.Late)) == Modifiers.None)
        {
            throw Unexpected("a member");
        }

        var fields = new MemberNode.Fields(offset, annotations, ParseVariables(offset, modifiers, type));
        Expect(";");
        return fields;
    }

    // What follows the modifiers: a type, and whether a getter, setter or operator is named.
    private (TypeNode? Type, MethodKind Kind) ParseTypeAndKind()
    {
        if (TakeKind() is { } kind)
        {
            return (null, kind);
        }

        var after = SkipType(_at);
        var typed = after > 0 && (At(after).IsName || IsOperator(after));
        var type = typed ? ParseType() : null;
        return (type, TakeKind() ?? MethodKind.Method);
    }

    private MethodKind? TakeKind()
    {
        if ((Is("get") || Is("set")) && Ahead(1).IsName)
        {
            var getter = Is("get");
            _at++;
            return getter ? MethodKind.Getter : MethodKind.Setter;
        }

        if (IsOperator(_at))
        {
            _at++;
            return MethodKind.Operator;
        }

        return null;
    }

    private bool IsOperator(int index) =>
        At(index).Is("operator") && At(index + 1) is { Kind: TokenKind.Sign, Text: not ("(" or "=" or ";" or ",") };

    private Modifiers ParseMemberModifiers()
    {
        var modifiers = Modifiers.None;
        while (true)
        {
            var modifier = Current.Text switch
            {
                "abstract" => Modifiers.Abstract,
                "augment" => Modifiers.Augment,
                "const" => Modifiers.Const,
                "covariant" => Modifiers.Covariant,
                "external" => Modifiers.External,
                "factory" => Modifiers.Factory,
                "final" => Modifiers.Final,
                "late" => Modifiers.Late,
                "static" => Modifiers.Static,
                "var" => Modifiers.Var,
                _ => Modifiers.None,
            };

            // Most of these words may also name a member or begin a type.
            var isWord = Current.Kind == TokenKind.Keyword || (Current.IsName && (BeginsWordOrType(_at + 1) || NextIs("operator")));
            if (modifier == Modifiers.None || !isWord)
            {
                return modifiers;
            }

            modifiers |= modifier;
            _at++;
        }
    }

    private MemberNode.Method ParseOperator(int offset, IReadOnlyList<Annotation> annotations, Modifiers modifiers, TypeNode? type)
    {
        var start = Offset;
        string sign;
        if (Take("["))
        {
            Expect("]");
            sign = Take("=") ? "[]=" : "[]";
        }
        else
        {
            sign = GreaterSign() ?? Current.Text;
            _at += Is(">") ? sign.Length : 1;
        }

        var code = ParseFunctionRest(offset, hasParameters: true);
        var name = sign == "-" && code.Parameters?.Parameters.Count == 0 ? "unary-" : sign;
        return new MemberNode.Method(offset, annotations, modifiers, MethodKind.Operator, type, new Identifier(start, name), code);
    }

    private bool BeginsConstructor(Identifier owner) =>
        Is(owner.Name) && (NextIs("(") || (NextIs(".") && (Ahead(2).IsName || Ahead(2).Is("new")) && Ahead(3).Is("(")));

    private MemberNode.Constructor ParseConstructor(int offset, IReadOnlyList<Annotation> annotations, Modifiers modifiers)
    {
        _at++;
        var name = Take(".") ? ParseMemberName() : null;
        var parameters = ParseParameters();
        IReadOnlyList<Initializer> initializers = [];
        if (Take(":"))
        {
            initializers = ParseInitializers();
        }

        if (Take("="))
        {
            var start = Offset;
            var (type, constructor) = ParseConstructorName();
            Expect(";");
            var none = new FunctionNode(offset, [], parameters, new FunctionBody.None(start));
            return new MemberNode.Constructor(
                offset,
                annotations,
                modifiers,
                name,
                none,
                [],
                new MemberNode.RedirectTarget(start, type, constructor)
            );
        }

        var code = new FunctionNode(offset, [], parameters, ParseBody(closure: false));
        return new MemberNode.Constructor(offset, annotations, modifiers, name, code, initializers, null);
    }

    private List<Initializer> ParseInitializers()
    {
        var all = new List<Initializer>();
        var outer = _closures;
        _closures = Closures.WithoutBrace;
        do
        {
            all.Add(ParseInitializer());
        } while (Take(","));

        _closures = outer;
        return all;
    }

    private Initializer ParseInitializer()
    {
        var offset = Offset;
        if (Is("super") && (NextIs("(") || NextIs(".")))
        {
            _at++;
            var constructor = Take(".") ? ParseMemberName() : null;
            return new Initializer.Super(offset, constructor, ParseArguments());
        }

        if (Is("this") && (NextIs("(") || (NextIs(".") && Ahead(3).Is("("))))
        {
            _at++;
            var constructor = Take(".") ? ParseMemberName() : null;
            return new Initializer.This(offset, constructor, ParseArguments());
        }

        if (Take("assert"))
        {
            var arguments = ParseArguments().Arguments;
            return arguments.Count is 1 or 2
                ? new Initializer.Assert(offset, arguments[0].Value, arguments.Count > 1 ? arguments[1].Value : null)
                : throw Unexpected("a condition and perhaps a message");
        }

        if (Take("this"))
        {
            Expect(".");
        }

        var name = ParseName();
        Expect("=");
        return new Initializer.Field(offset, name, ParseExpression());
    }
}
