using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Syntax.Parsing;

/// <summary>Switches and tries.</summary>
public sealed partial class Parser
{
    private Statement.Try ParseTry(int offset)
    {
        Expect("try");
        var body = ParseBlock();
        var catches = new List<Statement.CatchClause>();
        while (Is("on") || Is("catch"))
        {
            catches.Add(ParseCatch());
        }

        var last = Take("finally") ? ParseBlock() : null;
        return catches.Count == 0 && last is null
            ? throw Unexpected("'catch' or 'finally'")
            : new Statement.Try(offset, body, catches, last);
    }

    private Statement.CatchClause ParseCatch()
    {
        var offset = Offset;
        var type = Take("on") ? ParseType() : null;
        Identifier? exception = null;
        Identifier? trace = null;
        if (Take("catch"))
        {
            Expect("(");
            exception = ParseName();
            if (Take(",") && !Is(")"))
            {
                trace = ParseName();
                Take(",");
            }

            Expect(")");
        }

        return new Statement.CatchClause(offset, type, exception, trace, ParseBlock());
    }

    private Statement.Switch ParseSwitch(int offset)
    {
        Expect("switch");
        var operand = ParseInBrackets();
        Expect("{");
        var cases = new List<Statement.SwitchCase>();
        while (!Take("}"))
        {
            cases.Add(ParseCase());
        }

        return new Statement.Switch(offset, operand, cases);
    }

    private Statement.SwitchCase ParseCase()
    {
        var offset = Offset;
        var labels = new List<Identifier>();
        while (Current.IsName && NextIs(":"))
        {
            labels.Add(ParseName());
            _at++;
        }

        Pattern? pattern = null;
        Expression? guard = null;
        if (!Take("default"))
        {
            Expect("case");
            pattern = ParsePattern(binds: false);
            guard = Take("when") ? ParseGuard() : null;
        }

        Expect(":");
        var body = new List<Statement>();
        while (!(Is("case") || Is("default") || Is("}") || IsCaseLabel()))
        {
            body.Add(ParseStatement());
        }

        return new Statement.SwitchCase(offset, labels, pattern, guard, body);
    }

    private bool IsCaseLabel()
    {
        var at = _at;
        while (At(at).IsName && At(at + 1).Is(":"))
        {
            at += 2;
        }

        return at > _at && (At(at).Is("case") || At(at).Is("default"));
    }
}
