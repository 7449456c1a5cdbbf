using System.Text;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.CSharp;

/// <summary>Statements.</summary>
internal sealed partial class RulesWriter
{
    private string Block(Statement.Block block, int depth)
    {
        var outer = new Dictionary<string, Said>(_locals, StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var statement in block.Statements)
        {
            text.Append(Write(statement, depth));
        }

        _locals = outer;
        return text.ToString();
    }

    private static string Indent(int depth) => new(' ', depth * 4);

    private string Nested(Statement statement, int depth)
    {
        var inner = statement is Statement.Block block ? Block(block, depth + 1) : Write(statement, depth + 1);
        return $"{Indent(depth)}{{\n{inner}{Indent(depth)}}}\n";
    }

    private string Write(Statement statement, int depth)
    {
        var indent = Indent(depth);
        switch (statement)
        {
            case Statement.Block block:
                return Nested(block, depth);
            case Statement.Evaluation evaluation:
                return $"{indent}{Effect(evaluation.Expression)};\n";
            case Statement.Variables variables:
                return string.Concat(variables.List.Variables.Select(one => $"{indent}{Declare(variables.List, one)};\n"));
            case Statement.If { Condition.Pattern: null } choice:
                var then = $"{indent}if ({As(Value(choice.Condition.Operand), Kind.Bool)})\n{Nested(choice.Then, depth)}";
                return choice.Else is null ? then : $"{then}{indent}else\n{Nested(choice.Else, depth)}";
            case Statement.For { Await: false, Head: ForHead.Counted head } loop:
                return For(loop, head, depth);
            case Statement.For { Await: false, Head: ForHead.Each { Declares: true } each } loop:
                return ForEach(loop, each, depth);
            case Statement.While loop:
                return $"{indent}while ({As(Value(loop.Condition), Kind.Bool)})\n{Nested(loop.Body, depth)}";
            case Statement.Return result:
                return result.Value is null ? $"{indent}return;\n" : $"{indent}return {As(Value(result.Value), _returns)};\n";
            case Statement.Break { Label: null }:
                return $"{indent}break;\n";
            case Statement.Continue { Label: null }:
                return $"{indent}continue;\n";
            case Statement.Empty:
                return "";
            default:
                Cannot(statement, "this statement", "use if, for, while, return, assignments and calls");
                return "";
        }
    }

    private string For(Statement.For loop, ForHead.Counted head, int depth)
    {
        var outer = new Dictionary<string, Said>(_locals, StringComparer.Ordinal);
        var start = head.Start switch
        {
            null => "",
            Statement.Variables { List: { Variables: [var only] } list } => Declare(list, only),
            Statement.Evaluation evaluation => Effect(evaluation.Expression),
            _ => Cannot(loop, "this loop", "declare one variable").Text,
        };
        var condition = head.Condition is null ? "" : As(Value(head.Condition), Kind.Bool);
        var text =
            $"{Indent(depth)}for ({start}; {condition}; {string.Join(", ", head.Updates.Select(Effect))})\n"
            + $"{Nested(loop.Body, depth)}";
        _locals = outer;
        return text;
    }

    private string ForEach(Statement.For loop, ForHead.Each each, int depth)
    {
        var outer = new Dictionary<string, Said>(_locals, StringComparer.Ordinal);
        var all = Value(each.Iterable);
        var kind = all.Kind switch
        {
            Kind.List => Kind.Kept,
            Kind.Rows => Kind.List,
            _ => Cannot(each, "a loop over this", "only lists of numbers can be walked").Kind,
        };
        var name = Variable(each.Name.Name);
        _locals[each.Name.Name] = new Said(name, kind);
        var text = $"{Indent(depth)}foreach (var {name} in {all.Text})\n{Nested(loop.Body, depth)}";
        _locals = outer;
        return text;
    }

    private string Declare(VariableList list, Variable variable)
    {
        var name = Variable(variable.Name.Name);
        if (variable.Value is null)
        {
            return Cannot(variable, "a variable without a value", "give it its first value").Text;
        }

        var value = Value(variable.Value);
        var kind = value.IsNumber ? Kind.Wide : value.Kind;
        _locals[variable.Name.Name] = new Said(name, kind);
        var isConst = list.Modifiers.HasFlag(Modifiers.Const) && value.IsNumber;
        return $"{(isConst ? "const " : "")}{(kind == Kind.None ? "var" : TypeText(kind))} {name} = {As(value, kind)}";
    }

    // What is done for its effect: assignments, steps and calls.
    private string Effect(Expression expression)
    {
        switch (expression)
        {
            case Expression.Assignment assignment:
                var sign = assignment.Operator[..^1];
                if (sign.Length > 0 && assignment.Target is Expression.Index { Key: var key } && !IsPure(key))
                {
                    Cannot(key, "a call in the place of what changes", "put the place into a variable first");
                }

                var (target, value) = (Value(assignment.Target), Value(assignment.Value));
                return $"{target.Text} = {As(sign.Length == 0 ? value : Binary(sign, target, value, assignment), target.Kind)}";
            case Expression.Postfix { Operator: "++" or "--" } step:
                return Step(step.Operand, step.Operator[..1], step);
            case Expression.Prefix { Operator: "++" or "--" } step:
                return Step(step.Operand, step.Operator[..1], step);
            case Expression.Call call:
                return Value(call).Text;
            default:
                return Cannot(expression, "this as a statement", "assign something or call a method").Text;
        }
    }

    private string Step(Expression operand, string sign, Node node)
    {
        var target = Value(operand);
        return target.Kind == Kind.Wide
            ? $"{target.Text}{sign}{sign}"
            : $"{target.Text} = {As(Binary(sign, target, new Said("1", Kind.Kept), node), target.Kind)}";
    }

    private static bool IsPure(Expression key) =>
        key switch
        {
            Expression.Call => false,
            Expression.Binary binary => IsPure(binary.Left) && IsPure(binary.Right),
            Expression.Parenthesized inner => IsPure(inner.Inner),
            Expression.Index index => IsPure(index.Key),
            _ => true,
        };
}
