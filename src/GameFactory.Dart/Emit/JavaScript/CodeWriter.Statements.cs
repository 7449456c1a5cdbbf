using System.Text;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>Statements.</summary>
internal abstract partial class CodeWriter
{
    private string WriteBlock(Statement.Block block) =>
        InScope(() =>
        {
            var text = new StringBuilder();
            foreach (var statement in block.Statements)
            {
                text.Append(WriteWhole(statement));
            }

            return text.ToString();
        });

    // A statement with what must be declared before it.
    private string WriteWhole(Statement statement)
    {
        var (text, declarations) = WithTemporaries(() => WriteStatement(statement));
        return declarations + text + "\n";
    }

    // A statement where a block may stand.
    private string WriteNested(Statement statement) =>
        statement is Statement.Block block ? $"{{\n{WriteBlock(block)}}}" : InScope(() => $"{{\n{WriteWhole(statement)}}}");

    private string WriteStatement(Statement statement)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return statement switch
        {
            Statement.Block block => $"{{\n{WriteBlock(block)}}}",
            Statement.Evaluation evaluation => WriteEvaluation(evaluation),
            Statement.Variables variables => string.Join('\n', variables.List.Variables.Select(one => WriteVariable(variables.List, one))),
            Statement.PatternVariables variables => WritePatternVariables(variables),
            Statement.LocalFunction function => WriteLocalFunction(function),
            Statement.If choice => WriteIf(choice),
            Statement.For loop => InScope(() => WriteLoop(loop.Head, loop.Await, () => InLoop(() => WriteNested(loop.Body)))),
            Statement.While loop => $"while ({Write(loop.Condition)}) {InLoop(() => WriteNested(loop.Body))}",
            Statement.DoWhile loop => $"do {InLoop(() => WriteNested(loop.Body))} while ({Write(loop.Condition)});",
            Statement.Switch choice => WriteSwitch(choice),
            Statement.Return result => WriteReturn(result),
            Statement.Break { Label: { } label } => $"break {label.Name}$;",
            Statement.Break => _breaks.TryPeek(out var label) && label is not null ? $"break {label};" : "break;",
            Statement.Continue stop => stop.Label is null ? "continue;" : $"continue {stop.Label.Name}$;",
            Statement.Try attempt => WriteTry(attempt),
            Statement.Assert assert => WriteAssert(assert.Condition, assert.Message),
            Statement.Labeled labeled => $"{labeled.Label.Name}$: {WriteStatement(labeled.Inner)}",
            Statement.Yield { Each: true } each => $"yield* {Write(each.Value)};",
            Statement.Yield yielded => $"yield {WriteValue(yielded.Value)};",
            Statement.Empty => ";",
            _ => Cannot(statement, "this statement") + ";",
        };
    }

    private string InLoop(Func<string> write)
    {
        _breaks.Push(null);
        var text = write();
        _breaks.Pop();
        return text;
    }

    private string WriteEvaluation(Statement.Evaluation evaluation) =>
        evaluation.Expression switch
        {
            Expression.Throw thrown => $"throw $.thrown({Write(thrown.Operand)});",
            Expression.Rethrow => $"throw {(_caught.TryPeek(out var caught) ? caught : "null")};",
            Expression.Postfix { Operator: not "!" } postfix => WriteStep(postfix.Operand, postfix.Operator[..1], before: true) + ";",
            var value => Write(value) is var text && text.StartsWith('{') ? $"({text});" : text + ";",
        };

    private string WriteReturn(Statement.Return result)
    {
        if (_inConstructor)
        {
            return "return this;";
        }

        return result.Value is null ? "return null;" : $"return {WriteValue(result.Value.As(_returns))};";
    }

    private string WriteVariable(VariableList list, Variable variable)
    {
        var type = list.Type ?? (variable.Value is null ? null : TypeOf(variable.Value));
        var isConst = list.Modifiers.HasFlag(Modifiers.Const);
        if (list.Modifiers.HasFlag(Modifiers.Late) && variable.Value is { } late)
        {
            // Made when it is first read.
            var holder = JavaScriptNames.Variable(variable.Name.Name);
            Locals.Add(variable.Name.Name, new Local($"{holder}.value", type));
            return $"const {holder} = $.lazies({{}}, {{ value: () => {Closed(late.As(list.Type))} }});";
        }

        var value = variable.Value is null
            ? (list.Modifiers.HasFlag(Modifiers.Late) ? "undefined" : "null")
            : InConstant(isConst, () => WriteValue(variable.Value.As(list.Type)));
        var text = variable.Name.Name == "_" ? $"_${++_counter}" : Declare(variable.Name.Name, type);
        return $"let {text} = {value};";
    }

    private string WritePatternVariables(Statement.PatternVariables variables)
    {
        var value = Temporary();
        var source = Write(variables.Value);
        return $"{value} = {source};\nif (!{Match(variables.Pattern, value)}) $.noMatch({value});";
    }

    private string WriteLocalFunction(Statement.LocalFunction function)
    {
        var name = Declare(function.Name.Name, null);
        return $"const {name} = {WriteClosure(function.Function, function.Returns)};";
    }

    private string WriteIf(Statement.If choice)
    {
        var then = InScope(() => $"if ({WriteCondition(choice.Condition)}) {WriteNested(choice.Then)}");
        return choice.Else switch
        {
            null => then,
            Statement.If { Condition.Pattern: null } next => $"{then} else {WriteIf(next)}",
            var other => $"{then} else {WriteNested(other)}",
        };
    }

    private string WriteLoop(ForHead head, bool awaits, Func<string> body)
    {
        switch (head)
        {
            case ForHead.Counted counted:
                var start = counted.Start is null ? ";" : CountedStart(counted.Start);
                var condition = counted.Condition is null ? "" : Write(counted.Condition);
                var updates = counted.Updates.Select(one =>
                    one is Expression.Postfix { Operator: not "!" } step
                        ? WriteStep(step.Operand, step.Operator[..1], before: true)
                        : Write(one)
                );
                return $"for ({start} {condition}; {string.Join(", ", updates)}) {body()}";
            case ForHead.Each each:
                return WriteEach(each, awaits, body);
            case ForHead.EachPattern each:
                var item = $"item${++_counter}";
                var all = Write(each.Iterable);
                var test = "";
                var (text, declarations) = WithTemporaries(() =>
                {
                    test = Match(each.Pattern, item);
                    return body();
                });
                return $"for {(awaits ? "await " : "")}(const {item} of {all}) {{\n{declarations}if (!{test}) $.noMatch({item})"
                    + $";\n{text}\n}}";
            default:
                return Cannot(head, "this loop");
        }
    }

    private string CountedStart(Statement start)
    {
        if (start is not Statement.Variables { List: { } list } || list.Modifiers.HasFlag(Modifiers.Late))
        {
            return WriteStatement(start);
        }

        var declared = list.Variables.Select(one => WriteVariable(list, one)[4..^1]);
        return $"let {string.Join(", ", declared)};";
    }

    private string WriteEach(ForHead.Each each, bool awaits, Func<string> body)
    {
        var all = Write(each.Iterable);
        var wait = awaits ? "await " : "";
        if (!each.Declares)
        {
            var item = $"item${++_counter}";
            return $"for {wait}(const {item} of {all}) {{ {Place(each.Name.Name)} = {item}; {body()} }}";
        }

        var type = each.Type ?? TypeOfItem(TypeOf(each.Iterable));
        var name = each.Name.Name == "_" ? $"_${++_counter}" : Declare(each.Name.Name, type);
        return $"for {wait}(let {name} of {all}) {body()}";
    }

    private string WriteTry(Statement.Try attempt)
    {
        var text = new StringBuilder($"try {WriteNested(attempt.Body)}");
        if (attempt.Catches.Count > 0)
        {
            var (raw, error) = ($"raw${++_counter}", $"error${_counter}");
            text.Append($" catch ({raw}) {{\nconst {error} = $.caught({raw});\n");
            _caught.Push(raw);
            var hasAll = false;
            foreach (var clause in attempt.Catches)
            {
                text.Append(hasAll ? "" : WriteCatch(clause, raw, error));
                hasAll |= clause.Type is null;
            }

            _caught.Pop();
            text.Append(hasAll ? "\n}" : $"throw {raw};\n}}");
        }

        return attempt.Finally is null ? text.ToString() : $"{text} finally {WriteNested(attempt.Finally)}";
    }

    private string WriteCatch(Statement.CatchClause clause, string raw, string error) =>
        InScope(() =>
        {
            var declared = "";
            if (clause.Exception is { } exception)
            {
                declared += $"let {Declare(exception.Name, clause.Type)} = {error};\n";
            }

            if (clause.StackTrace is { } trace)
            {
                declared += $"let {Declare(trace.Name, null)} = $.stack({raw});\n";
            }

            var body = $"{{\n{declared}{WriteBlock(clause.Body)}}}";
            return clause.Type is null ? body : $"if ({Test(error, clause.Type, negated: false)}) {body} else ";
        });

    /// <summary>An assertion.</summary>
    protected string WriteAssert(Expression condition, Expression? message) =>
        $"$.assert(() => {Closed(condition)}{(message is null ? "" : $", () => {Closed(message)}")});";
}
