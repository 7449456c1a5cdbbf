using GameFactory.Dart.Syntax.Lexing;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Syntax.Parsing;

/// <summary>Declarations among statements: variables, patterns, functions.</summary>
public sealed partial class Parser
{
    // Null when what stands here is an expression.
    private Statement? ParseDeclarationStatement(int offset)
    {
        var start = _at;
        ParseAnnotations();
        var modifiers = TakeVariableModifiers();
        if (modifiers != Modifiers.None && modifiers != Modifiers.Late && BeginsPatternDeclaration("="))
        {
            var pattern = ParsePattern(binds: true);
            Expect("=");
            return Ended(new Statement.PatternVariables(offset, modifiers, pattern, ParseExpression()));
        }

        if (modifiers == Modifiers.None && IsFunction(_at))
        {
            var name = ParseName();
            return new Statement.LocalFunction(offset, name, null, ParseLocalFunction(offset));
        }

        var typeEnd = SkipType(_at);
        if (typeEnd > 0 && modifiers == Modifiers.None && At(typeEnd).IsName && IsFunction(typeEnd))
        {
            var returns = ParseType();
            var name = ParseName();
            return new Statement.LocalFunction(offset, name, returns, ParseLocalFunction(offset));
        }

        if (typeEnd > 0 && IsVariable(typeEnd))
        {
            var type = ParseType();
            return Ended(new Statement.Variables(offset, ParseVariables(offset, modifiers, type)));
        }

        if (modifiers != Modifiers.None && IsVariable(_at))
        {
            return Ended(new Statement.Variables(offset, ParseVariables(offset, modifiers, null)));
        }

        if ((modifiers & ~Modifiers.Const) != Modifiers.None)
        {
            throw Unexpected("a variable");
        }

        _at = start;
        return null;
    }

    private FunctionNode ParseLocalFunction(int offset)
    {
        var function = ParseFunctionRest(offset, hasParameters: true);
        Take(";");
        return function;
    }

    // name followed by what follows variables.
    private bool IsVariable(int index) =>
        At(index) is { IsName: true, Text: not ("as" or "is") }
        && (At(index + 1).Is("=") || At(index + 1).Is(";") || At(index + 1).Is(","));

    // name<T>(…) followed by a body.
    private bool IsFunction(int index)
    {
        if (!At(index).IsName)
        {
            return false;
        }

        var after = At(index + 1).Is("<") ? SkipTypeParameters(index + 1) : index + 1;
        after = after > 0 && At(after).Is("(") ? AfterPartner(after) : -1;
        return after > 0 && (At(after).Is("{") || At(after).Is("=>") || IsAsyncBody(after));
    }

    // After var or final: (…), […], {…} or T(…), followed by a sign; not a record type before a name.
    private bool BeginsPatternDeclaration(string sign)
    {
        var at = _at;
        if (Current.IsName)
        {
            at++;
            at = At(at).Is(".") && At(at + 1).IsName ? at + 2 : at;
            at = At(at).Is("<") ? SkipTypeArguments(at) : at;
            if (at < 0 || !At(at).Is("("))
            {
                return false;
            }
        }

        if (At(at).Is("<") && SkipTypeArguments(at) is var after and > 0)
        {
            at = after;
        }

        return (At(at).Is("(") || At(at).Is("[") || At(at).Is("{")) && AfterPartner(at) is var end and > 0 && At(end).Is(sign);
    }

    private Modifiers TakeVariableModifiers()
    {
        var modifiers = Modifiers.None;
        while (true)
        {
            var modifier = Current.Text switch
            {
                "var" when Current.Kind == TokenKind.Keyword => Modifiers.Var,
                "final" when Current.Kind == TokenKind.Keyword => Modifiers.Final,
                "const" when Current.Kind == TokenKind.Keyword => Modifiers.Const,
                "late" when Current.IsName && BeginsLate() => Modifiers.Late,
                _ => Modifiers.None,
            };
            if (modifier == Modifiers.None)
            {
                return modifiers;
            }

            modifiers |= modifier;
            _at++;
        }
    }

    private bool BeginsLate() => NextIs("var") || NextIs("final") || (SkipType(_at + 1) is var after and > 0 && IsVariable(after));

    private VariableList ParseVariables(int offset, Modifiers modifiers, TypeNode? type)
    {
        var variables = new List<Variable>();
        do
        {
            var name = ParseName();
            variables.Add(new Variable(name, Take("=") ? ParseExpression() : null));
        } while (Take(","));

        return new VariableList(offset, modifiers, type, variables);
    }
}
