using GameFactory.Dart.Syntax.Lexing;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Syntax.Parsing;

/// <summary>Statements.</summary>
public sealed partial class Parser
{
    private Statement.Block ParseBlock()
    {
        var offset = Offset;
        Expect("{");
        var statements = new List<Statement>();
        while (!Take("}"))
        {
            statements.Add(ParseStatement());
        }

        return new Statement.Block(offset, statements);
    }

    private Statement ParseStatement() =>
        Deeper(() =>
        {
            var offset = Offset;

            return Current.Kind switch
            {
                TokenKind.Keyword => ParseKeywordStatement(offset),
                TokenKind.Name => ParseNameStatement(offset),
                TokenKind.Sign when Is("{") => ParseBlock(),
                TokenKind.Sign when Take(";") => new Statement.Empty(offset),
                TokenKind.Sign when Is("@") => ParseDeclarationStatement(offset) ?? throw Unexpected("a declaration"),
                TokenKind.Sign when Is("(") => ParseDeclarationStatement(offset) ?? ParseEvaluation(offset),
                _ => ParseEvaluation(offset),
            };
        });

    private Statement ParseKeywordStatement(int offset)
    {
        switch (Current.Text)
        {
            case "if":
                _at++;
                var condition = ParseCondition();
                var then = ParseStatement();
                return new Statement.If(offset, condition, then, Take("else") ? ParseStatement() : null);
            case "for":
                _at++;
                var head = ParseForHead();
                return new Statement.For(offset, false, head, ParseStatement());
            case "while":
                _at++;
                var check = ParseInBrackets();
                return new Statement.While(offset, check, ParseStatement());
            case "do":
                return ParseDo(offset);
            case "switch" when !IsSwitchExpression():
                return ParseSwitch(offset);
            case "return":
                _at++;
                var value = Is(";") ? null : ParseExpression();
                return Ended(new Statement.Return(offset, value));
            case "break":
                _at++;
                return Ended(new Statement.Break(offset, Current.IsName ? ParseName() : null));
            case "continue":
                _at++;
                return Ended(new Statement.Continue(offset, Current.IsName ? ParseName() : null));
            case "try":
                return ParseTry(offset);
            case "assert":
                return ParseAssert(offset);
            case "var" or "final" or "const" or "void":
                return ParseDeclarationStatement(offset) ?? ParseEvaluation(offset);
            default:
                return ParseEvaluation(offset);
        }
    }

    // switch (a) { p => b } as a statement: after the brace stands a pattern, neither case nor default nor a label.
    private bool IsSwitchExpression()
    {
        var brace = NextIs("(") ? AfterPartner(_at + 1) : -1;
        return brace > 0
            && At(brace).Is("{")
            && !(At(brace + 1).Is("case") || At(brace + 1).Is("default") || At(brace + 1).Is("}") || At(brace + 2).Is(":"));
    }

    private Statement ParseNameStatement(int offset)
    {
        if (NextIs(":"))
        {
            var label = ParseName();
            _at++;
            return new Statement.Labeled(offset, label, ParseStatement());
        }

        if (Is("await") && NextIs("for"))
        {
            _at += 2;
            var head = ParseForHead();
            return new Statement.For(offset, true, head, ParseStatement());
        }

        if (Is("yield") && _generator)
        {
            _at++;
            var each = Take("*");
            return Ended(new Statement.Yield(offset, each, ParseExpression()));
        }

        return BeginsAwait() ? ParseEvaluation(offset) : ParseDeclarationStatement(offset) ?? ParseEvaluation(offset);
    }

    private Statement ParseEvaluation(int offset) => Ended(new Statement.Evaluation(offset, ParseExpression()));

    private Statement Ended(Statement statement)
    {
        Expect(";");
        return statement;
    }

    private Condition ParseCondition()
    {
        var offset = Offset;
        Expect("(");
        var operand = ParseExpression();
        var pattern = Take("case") ? ParsePattern(binds: false) : null;
        var guard = pattern is not null && Take("when") ? ParseGuard() : null;
        Expect(")");
        return new Condition(offset, operand, pattern, guard);
    }

    private Expression ParseInBrackets()
    {
        Expect("(");
        var value = ParseExpression();
        Expect(")");
        return value;
    }

    private Statement ParseDo(int offset)
    {
        Expect("do");
        var body = ParseStatement();
        Expect("while");
        return Ended(new Statement.DoWhile(offset, body, ParseInBrackets()));
    }

    private Statement ParseAssert(int offset)
    {
        Expect("assert");
        var arguments = ParseArguments().Arguments;
        if (arguments.Count is 0 or > 2)
        {
            throw Unexpected("a condition and perhaps a message");
        }

        return Ended(new Statement.Assert(offset, arguments[0].Value, arguments.Count > 1 ? arguments[1].Value : null));
    }

    private ForHead ParseForHead()
    {
        var offset = Offset;
        Expect("(");
        var head = ParseEachHead(offset) ?? ParseCountedHead(offset);
        Expect(")");
        return head;
    }

    private ForHead? ParseEachHead(int offset)
    {
        var start = _at;
        ParseAnnotations();
        if (Current.IsName && NextIs("in"))
        {
            var known = ParseName();
            _at++;
            return new ForHead.Each(offset, false, Modifiers.None, null, known, ParseExpression());
        }

        var modifiers = TakeVariableModifiers();
        if (modifiers != Modifiers.None && BeginsPatternDeclaration("in"))
        {
            var pattern = ParsePattern(binds: true);
            Expect("in");
            return new ForHead.EachPattern(offset, modifiers, pattern, ParseExpression());
        }

        var typeEnd = Current.IsName && NextIs("in") ? _at : SkipType(_at);
        if (typeEnd > 0 && At(typeEnd).IsName && At(typeEnd + 1).Is("in"))
        {
            var type = typeEnd == _at ? null : ParseType();
            var name = ParseName();
            _at++;
            return new ForHead.Each(offset, true, modifiers, type, name, ParseExpression());
        }

        _at = start;
        return null;
    }

    private ForHead.Counted ParseCountedHead(int offset)
    {
        var start = Take(";") ? null : ParseDeclarationStatement(Offset) ?? ParseEvaluation(Offset);
        var condition = Is(";") ? null : ParseExpression();
        Expect(";");
        var updates = new List<Expression>();
        while (!Is(")"))
        {
            updates.Add(ParseExpression());
            if (!Take(","))
            {
                break;
            }
        }

        return new ForHead.Counted(offset, start, condition, updates);
    }
}
