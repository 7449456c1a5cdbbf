using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>Functions: parameters and bodies.</summary>
internal abstract partial class CodeWriter
{
    private bool _inConstructor;

    // What the function gives, as written.
    private TypeNode? _returns;

    /// <summary>Parameters with their brackets, declared in the scope of the place.</summary>
    protected string WriteParameters(ParameterList? parameters)
    {
        var all = parameters?.Parameters ?? [];
        var positional = all.Where(one => one.Kind != ParameterKind.Named).Select(WritePositional).ToList();
        var named = all.Where(one => one.Kind == ParameterKind.Named).Select(WriteNamed).ToList();
        if (named.Count > 0)
        {
            positional.Add($"{{ {string.Join(", ", named)} }} = $.none");
        }

        return $"({string.Join(", ", positional)})";
    }

    private string WritePositional(Parameter parameter, int index)
    {
        var value = parameter.Kind == ParameterKind.Optional && !IsPassedOn(parameter) ? $" = {Default(parameter)}" : "";
        var name = parameter.Name?.Name ?? "_";
        return (name == "_" ? $"_{index}" : Declare(name, TypeOf(parameter))) + value;
    }

    private string WriteNamed(Parameter parameter)
    {
        var value = IsPassedOn(parameter) ? "" : $" = {Default(parameter)}";
        var name = parameter.Name!.Name;
        var text = Declare(name, TypeOf(parameter));
        return (text == name ? name : $"{name}: {text}") + value;
    }

    // What is not given to super.x is not given to the constructor above, which knows its own default.
    private static bool IsPassedOn(Parameter parameter) => parameter is { Target: ParameterTarget.Super, Default: null };

    private string Default(Parameter parameter) =>
        parameter.Default is null ? "null" : Closed(parameter.Default.As(TypeOf(parameter)), constant: true);

    private TypeNode? TypeOf(Parameter parameter) =>
        parameter switch
        {
            { Function: { } function } => function,
            { Type: { } type } => type,
            { Target: ParameterTarget.Field, Name: { } name } => Type?.Instance.GetValueOrDefault(name.Name)?.Type,
            _ => null,
        };

    /// <summary>A closure, or a function inside another: it keeps <c>this</c>.</summary>
    protected string WriteClosure(FunctionNode function, TypeNode? returns = null)
    {
        var inConstructor = _inConstructor;
        _inConstructor = false;
        var text = InScope(() =>
        {
            var added = AddTypeParameters(function);
            var parameters = WriteParameters(function.Parameters);
            var body = WriteBody(function.Body, returns, arrow: true);
            added.ForEach(name => TypeParameters.Remove(name));
            return $"({(function.Body is { Async: true, Generator: false } ? "async " : "")}{parameters} => {body})";
        });
        _inConstructor = inConstructor;
        return text;
    }

    /// <summary>Makes the type parameters of a function seen; the answer is what to take back.</summary>
    protected List<string> AddTypeParameters(FunctionNode function) =>
        [.. function.TypeParameters.Select(one => one.Name.Name).Where(TypeParameters.Add)];

    /// <summary>A body in braces; of an arrow function it may be an expression.</summary>
    protected string WriteBody(FunctionBody body, TypeNode? returns = null, bool arrow = false)
    {
        var outerReturns = _returns;
        _returns =
            body.Async && returns is TypeNode.Named { Name: "Future" or "FutureOr", Arguments: [var value] } ? value
            : body.Generator ? null
            : returns;
        var (breaks, caught) = (_breaks.ToArray(), _caught.ToArray());
        _breaks.Clear();
        var text = body switch
        {
            FunctionBody.Arrow single => WriteArrow(single, arrow),
            FunctionBody.Braces braces => WriteBraced(braces.Block),
            _ => "{ }",
        };
        foreach (var one in Enumerable.Reverse(breaks))
        {
            _breaks.Push(one);
        }

        _returns = outerReturns;
        return body is { Generator: true } ? Generator(body, text) : text;
    }

    /// <summary>The statements of a constructor, in which a return gives the object.</summary>
    protected string WriteConstructorBody(FunctionBody.Braces body)
    {
        _inConstructor = true;
        var (text, declarations) = WithTemporaries(() => WriteBlock(body.Block));
        _inConstructor = false;
        return declarations + text;
    }

    private string WriteArrow(FunctionBody.Arrow body, bool arrow)
    {
        var (text, declarations) = WithTemporaries(() => WriteValue(body.Value.As(_returns)));
        return declarations.Length == 0 && arrow && !body.Generator
            ? (text.StartsWith('{') ? $"({text})" : text)
            : $"{{ {declarations.TrimEnd()} return {text}; }}";
    }

    private string WriteBraced(Statement.Block block)
    {
        var (text, declarations) = WithTemporaries(() => WriteBlock(block));
        var end = EndsInReturn(block) ? "" : "return null;\n";
        return $"{{\n{declarations}{text}{(_inConstructor ? "" : end)}}}";
    }

    private static bool EndsInReturn(Statement.Block block) =>
        block.Statements.Count > 0 && block.Statements[^1] is Statement.Return or Statement.Evaluation { Expression: Expression.Throw };

    private static string Generator(FunctionBody body, string text) =>
        body.Async ? $"{{ return $.stream(this, async function* () {text}); }}" : $"{{ return $.iter(this, function* () {text}); }}";
}
