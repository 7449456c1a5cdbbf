using System.Text;

namespace GameFactory.Kit.Play.Translation;

/// <summary>Translates blocks of statements.</summary>
internal sealed class RuleStatements
{
    private static readonly Dictionary<string, string> s_assignments = new(StringComparer.Ordinal)
    {
        ["+="] = "$add",
        ["-="] = "$sub",
        ["|="] = "$or",
    };

    private readonly RuleReader _reader;
    private readonly RuleScope _scope;
    private readonly RuleExpressions _expressions;
    private readonly StringBuilder _script;

    internal RuleStatements(RuleReader reader, RuleNames names, RuleClass? owner, RuleScope scope, StringBuilder script)
    {
        this._reader = reader;
        this._scope = scope;
        this._script = script;
        _expressions = new RuleExpressions(reader, names, owner, scope);
    }

    internal void Block(string indent)
    {
        _reader.Expect("{");
        _script.Append("{\n");
        _scope.Enter();
        while (!_reader.Take("}"))
        {
            _script.Append(indent).Append("  ");
            Statement(indent + "  ");
            _script.Append('\n');
        }

        _scope.Leave();
        _script.Append(indent).Append('}');
    }

    private void Statement(string indent)
    {
        if (_reader.Take("if"))
        {
            If(indent);
        }
        else if (_reader.Take("while"))
        {
            _script.Append("while (").Append(Condition()).Append(") ");
            Block(indent);
        }
        else if (_reader.Take("for"))
        {
            For(indent);
        }
        else if (_reader.Take("return"))
        {
            _script.Append(_reader.Sees(";") ? "return" : $"return {_expressions.Any()}").Append(';');
            _reader.Expect(";");
        }
        else
        {
            _script.Append(_reader.Sees("final") || _reader.Sees("var") || _reader.Sees("const") ? Local() : Change()).Append(';');
            _reader.Expect(";");
        }
    }

    private void If(string indent)
    {
        _script.Append("if (").Append(Condition()).Append(") ");
        Block(indent);
        if (!_reader.Take("else"))
        {
            return;
        }

        _script.Append(" else ");
        if (_reader.Take("if"))
        {
            If(indent);
        }
        else
        {
            Block(indent);
        }
    }

    private void For(string indent)
    {
        _scope.Enter();
        _reader.Expect("(");
        _script.Append("for (").Append(Local()).Append("; ");
        _reader.Expect(";");
        _script.Append(_expressions.Any()).Append("; ");
        _reader.Expect(";");
        _script.Append(Change()).Append(") ");
        _reader.Expect(")");
        Block(indent);
        _scope.Leave();
    }

    private string Condition()
    {
        _reader.Expect("(");
        var condition = _expressions.Any();
        _reader.Expect(")");
        return condition;
    }

    private string Local()
    {
        var keyword = _reader.Word() == "var" ? "let" : "const";
        var name = _reader.Word();
        _reader.Expect("=");
        var value = _expressions.Any();
        _scope.Declare(name);
        return $"{keyword} {name} = {value}";
    }

    /// <summary>An assignment, an increment or a call.</summary>
    private string Change()
    {
        var place = _expressions.Place();
        if (_reader.Take("++"))
        {
            return Set(place, $"$add({place}, 1)");
        }

        if (_reader.Take("="))
        {
            return Set(place, _expressions.Any());
        }

        if (s_assignments.TryGetValue(_reader.Current.Text, out var function))
        {
            _reader.Next();
            return Set(place, $"{function}({place}, {_expressions.Any()})");
        }

        return place.EndsWith(')') && !place.StartsWith("$at(", StringComparison.Ordinal)
            ? place
            : throw _reader.Error($"{_reader.Current.Text} is not part of the subset here");
    }

    /// <summary>Elements are set through a checked function, since JavaScript lets any index pass.</summary>
    private static string Set(string place, string value) =>
        place.StartsWith("$at(", StringComparison.Ordinal) ? $"$set({place[4..^1]}, {value})" : $"{place} = {value}";
}
