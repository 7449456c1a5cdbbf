using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Syntax.Parsing;

/// <summary>Parameters, arguments and bodies.</summary>
public sealed partial class Parser
{
    private bool _async;
    private bool _generator;

    private ParameterList ParseParameters(bool inType = false)
    {
        var offset = Offset;
        Expect("(");
        var all = new List<Parameter>();
        var kind = ParameterKind.Positional;
        var end = ")";
        while (true)
        {
            if (kind == ParameterKind.Positional && (Is("{") || Is("[")))
            {
                kind = Is("{") ? ParameterKind.Named : ParameterKind.Optional;
                end = Is("{") ? "}" : "]";
                _at++;
            }

            if (Take(end))
            {
                break;
            }

            all.Add(Deeper(() => ParseParameter(kind, inType)));
            if (!Take(","))
            {
                Expect(end);
                break;
            }
        }

        if (end != ")")
        {
            Take(",");
            Expect(")");
        }

        return new ParameterList(offset, all);
    }

    private Parameter ParseParameter(ParameterKind kind, bool inType)
    {
        var offset = Offset;
        var annotations = ParseAnnotations();
        var modifiers = ParseParameterModifiers();
        TypeNode? type = null;
        if (!BeginsParameterName() || inType)
        {
            var after = SkipType(_at);
            var named = after > 0 && (At(after).IsName || At(after).Is("this") || At(after).Is("super"));
            if (named || (inType && !(Current.IsName && kind == ParameterKind.Named && after < 0)))
            {
                type = ParseType();
            }
        }

        var target = ParameterTarget.Variable;
        if ((Is("this") || Is("super")) && NextIs("."))
        {
            target = Is("this") ? ParameterTarget.Field : ParameterTarget.Super;
            _at += 2;
        }

        var name = inType && !Current.IsName ? null : ParseName();
        var function = ParseParameterFunction(type);
        var value = Take("=") || (kind == ParameterKind.Named && Take(":")) ? ParseExpression() : null;
        return new Parameter(offset, annotations, kind, target, modifiers, type, name, function, value);
    }

    private bool BeginsParameterName() => (Is("this") || Is("super")) && NextIs(".");

    // int f(String s): a function whose type is what it returns.
    private TypeNode.Function? ParseParameterFunction(TypeNode? returns)
    {
        if (!Is("(") && !Is("<"))
        {
            return null;
        }

        var offset = Offset;
        var typeParameters = ParseTypeParameters();
        var parameters = ParseParameters();
        return new TypeNode.Function(offset, returns, typeParameters, parameters, Take("?"));
    }

    private Modifiers ParseParameterModifiers()
    {
        var modifiers = Modifiers.None;
        while (true)
        {
            var modifier = Current.Text switch
            {
                "required" => Modifiers.Required,
                "covariant" => Modifiers.Covariant,
                "late" => Modifiers.Late,
                "final" => Modifiers.Final,
                "var" => Modifiers.Var,
                "const" => Modifiers.Const,
                _ => Modifiers.None,
            };
            if (modifier == Modifiers.None || !(Is(Current.Text) && BeginsWordOrType(_at + 1)))
            {
                return modifiers;
            }

            modifiers |= modifier;
            _at++;
        }
    }

    private bool BeginsWordOrType(int index) =>
        At(index).IsName
        || At(index).Is("this")
        || At(index).Is("super")
        || IsRecordType(index)
        || At(index).Is("void")
        || At(index).Is("final")
        || At(index).Is("var")
        || At(index).Is("const");

    // (A, B) before a name; a bracket after the name of a method is followed by a body.
    private bool IsRecordType(int index) =>
        At(index).Is("(") && AfterPartner(index) is var after and > 0 && (At(after).IsName || At(after).Is("?")) && !IsAsyncBody(after);

    private ArgumentList ParseArguments()
    {
        var offset = Offset;
        Expect("(");
        var outer = _closures;
        _closures = Closures.All;
        var arguments = Separated(")", ParseArgument);
        _closures = outer;
        return new ArgumentList(offset, arguments);
    }

    private Argument ParseArgument()
    {
        var offset = Offset;
        var name = Current.IsName && NextIs(":") ? ParseName() : null;
        if (name is not null)
        {
            _at++;
        }

        return new Argument(offset, name, ParseExpression());
    }

    private FunctionNode ParseFunctionRest(int offset, bool hasParameters, bool closure = false)
    {
        var typeParameters = hasParameters ? ParseTypeParameters() : [];
        var parameters = hasParameters ? ParseParameters() : null;
        return new FunctionNode(offset, typeParameters, parameters, ParseBody(closure));
    }

    private FunctionBody ParseBody(bool closure)
    {
        var (outerAsync, outerGenerator, outerClosure) = (_async, _generator, _closures);
        var offset = Offset;
        _async = Is("async");
        _generator = Is("sync");
        if (_async || _generator)
        {
            _at++;
            _generator |= Is("*");
            Take("*");
        }

        if (Is("native"))
        {
            _at += Ahead(1).Kind == Lexing.TokenKind.Text ? 2 : 1;
        }

        var (async, generator) = (_async, _generator);
        _closures = closure ? outerClosure : Closures.All;
        FunctionBody body;
        if (Take("=>"))
        {
            body = new FunctionBody.Arrow(offset, async, generator, ParseExpression());
            if (!closure)
            {
                Expect(";");
            }
        }
        else if (Is("{"))
        {
            _closures = Closures.All;
            body = new FunctionBody.Braces(offset, async, generator, ParseBlock());
        }
        else if (!closure && Take(";"))
        {
            body = new FunctionBody.None(offset);
        }
        else
        {
            throw Unexpected("a body");
        }

        (_async, _generator, _closures) = (outerAsync, outerGenerator, outerClosure);
        return body;
    }
}
