using System.Text;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>Switch statements: a block that is left by its name, in which one condition after the other is asked.</summary>
internal abstract partial class CodeWriter
{
    private string WriteSwitch(Statement.Switch choice)
    {
        var value = Temporary();
        var label = $"switch${++_counter}";
        var text = new StringBuilder($"{value} = {Write(choice.Operand)};\n{label}: {{\n");
        _breaks.Push(label);
        for (var i = 0; i < choice.Cases.Count; i++)
        {
            // Cases without a body share that of the next.
            var shared = new List<Statement.SwitchCase> { choice.Cases[i] };
            while (shared[^1].Body.Count == 0 && i + 1 < choice.Cases.Count)
            {
                shared.Add(choice.Cases[++i]);
            }

            if (shared.Exists(one => one.Labels.Count > 0))
            {
                text.Append(Cannot(choice, "a case with a label")).Append(";\n");
            }

            text.Append(InScope(() => WriteCase(shared, value, label)));
        }

        _breaks.Pop();
        return text.Append('}').ToString();
    }

    private string WriteCase(List<Statement.SwitchCase> shared, string value, string label)
    {
        var tests = shared
            .Select(one =>
                one.Pattern is null ? "true"
                : one.Guard is null ? Match(one.Pattern, value)
                : $"({Match(one.Pattern, value)} && {Write(one.Guard)})"
            )
            .ToList();
        var body = new StringBuilder();
        foreach (var statement in shared[^1].Body)
        {
            body.Append(WriteWhole(statement));
        }

        return $"if ({string.Join(" || ", tests)}) {{\n{body}break {label};\n}}\n";
    }
}
