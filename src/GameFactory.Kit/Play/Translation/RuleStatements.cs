using System.Text;

namespace GameFactory.Kit.Play.Translation;

/// <summary>Translates blocks of statements.</summary>
internal sealed class RuleStatements
{
    private static readonly Dictionary<string, string> Assignments = new(StringComparer.Ordinal)
    {
        ["+="] = "$add",
        ["-="] = "$sub",
        ["|="] = "$or",
    };

    private readonly RuleReader reader;
    private readonly RuleScope scope;
    private readonly RuleExpressions expressions;
    private readonly StringBuilder script;

    internal RuleStatements(RuleReader reader, RuleNames names, RuleClass? owner, RuleScope scope, StringBuilder script)
    {
        this.reader = reader;
        this.scope = scope;
        this.script = script;
        expressions = new RuleExpressions(reader, names, owner, scope);
    }

    internal void Block(string indent)
    {
        reader.Expect("{");
        script.Append("{\n");
        scope.Enter();
        while (!reader.Take("}"))
        {
            script.Append(indent).Append("  ");
            Statement(indent + "  ");
            script.Append('\n');
        }

        scope.Leave();
        script.Append(indent).Append('}');
    }

    private void Statement(string indent)
    {
        if (reader.Take("if"))
        {
            If(indent);
        }
        else if (reader.Take("while"))
        {
            script.Append("while (").Append(Condition()).Append(") ");
            Block(indent);
        }
        else if (reader.Take("for"))
        {
            For(indent);
        }
        else if (reader.Take("return"))
        {
            script.Append(reader.Sees(";") ? "return" : $"return {expressions.Any()}").Append(';');
            reader.Expect(";");
        }
        else
        {
            script.Append(reader.Sees("final") || reader.Sees("var") || reader.Sees("const") ? Local() : Change()).Append(';');
            reader.Expect(";");
        }
    }

    private void If(string indent)
    {
        script.Append("if (").Append(Condition()).Append(") ");
        Block(indent);
        if (!reader.Take("else"))
        {
            return;
        }

        script.Append(" else ");
        if (reader.Take("if"))
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
        scope.Enter();
        reader.Expect("(");
        script.Append("for (").Append(Local()).Append("; ");
        reader.Expect(";");
        script.Append(expressions.Any()).Append("; ");
        reader.Expect(";");
        script.Append(Change()).Append(") ");
        reader.Expect(")");
        Block(indent);
        scope.Leave();
    }

    private string Condition()
    {
        reader.Expect("(");
        var condition = expressions.Any();
        reader.Expect(")");
        return condition;
    }

    private string Local()
    {
        var keyword = reader.Word() == "var" ? "let" : "const";
        var name = reader.Word();
        reader.Expect("=");
        var value = expressions.Any();
        scope.Declare(name);
        return $"{keyword} {name} = {value}";
    }

    /// <summary>An assignment, an increment or a call.</summary>
    private string Change()
    {
        var place = expressions.Place();
        if (reader.Take("++"))
        {
            return Set(place, $"$add({place}, 1)");
        }

        if (reader.Take("="))
        {
            return Set(place, expressions.Any());
        }

        if (Assignments.TryGetValue(reader.Current.Text, out var function))
        {
            reader.Next();
            return Set(place, $"{function}({place}, {expressions.Any()})");
        }

        return place.EndsWith(')') && !place.StartsWith("$at(", StringComparison.Ordinal) ? place : throw reader.Error($"{reader.Current.Text} is not part of the subset here");
    }

    /// <summary>Elements are set through a checked function, since JavaScript lets any index pass.</summary>
    private static string Set(string place, string value) =>
        place.StartsWith("$at(", StringComparison.Ordinal) ? $"$set({place[4..^1]}, {value})" : $"{place} = {value}";
}
