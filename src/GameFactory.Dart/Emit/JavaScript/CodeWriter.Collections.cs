using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>Lists, sets and maps.</summary>
internal abstract partial class CodeWriter
{
    private static readonly char[] s_betweenWords =
    [
        .. Enumerable.Range(0, 128).Select(c => (char)c).Where(c => !char.IsAsciiLetterOrDigit(c) && c is not ('_' or '$')),
    ];

    private string WriteList(Expression.ListLiteral list)
    {
        var isConst = list.Const || _constant;
        var text = InConstant(isConst, () => $"[{string.Join(", ", list.Elements.Select(WriteElement))}]");
        return !isConst ? text
            : list.Const && !_constant && !UsesLocals(text) ? $"$.konst({Writer.Constant(text)}, () => $.freeze({text}))"
            : $"$.freeze({text})";
    }

    private string InConstant(bool isConst, Func<string> write)
    {
        var outer = _constant;
        _constant |= isConst;
        var text = write();
        _constant = outer;
        return text;
    }

    // A constant that stands on one of a function is no constant of the program.
    private bool UsesLocals(string text)
    {
        var words = new HashSet<string>(text.Split(s_betweenWords), StringComparer.Ordinal);
        return Locals.Names().Any(words.Contains);
    }

    private string WriteElement(Element element) =>
        element switch
        {
            Element.Value { NullAware: true } value => $"...$.notNull({WriteValue(value.Expression)})",
            Element.Value value => WriteValue(value.Expression),
            Element.Spread { NullAware: true } spread => $"...({Write(spread.Expression)} ?? [])",
            Element.Spread spread => $"...{Write(spread.Expression)}",
            Element.If choice => InScope(() =>
                $"...({WriteCondition(choice.Condition)} ? [{WriteElement(choice.Then)}] : ["
                + $"{(choice.Else is null ? "" : WriteElement(choice.Else))}])"
            ),
            Element.For loop => WriteElements(loop, WriteElement),
            Element.Entry entry => WriteEntry(entry),
            _ => Cannot(element, "this element"),
        };

    private string WriteEntry(Element.Entry entry)
    {
        var pair = $"[{WriteValue(entry.Key)}, {WriteValue(entry.Item)}]";
        return entry.KeyNullAware || entry.ItemNullAware
            ? $"...$.notNullEntry({pair}, {(entry.KeyNullAware ? "true" : "false")}, {(entry.ItemNullAware ? "true" : "false")})"
            : pair;
    }

    // for in a collection: a function that collects.
    private string WriteElements(Element.For loop, Func<Element, string> write)
    {
        var collected = $"all${++_counter}";
        var (text, declarations) = WithTemporaries(() => InScope(() => WriteLoop(loop.Head, loop.Await, () =>
                {
                    var (body, inner) = WithTemporaries(() => write(loop.Body));
                    return $"{{ {inner}{collected}.push({body}); }}";
                })));
        var waits = loop.Await || text.Contains("await ", StringComparison.Ordinal);
        var function = $"({(waits ? "async " : "")}() => {{ const {collected} = []; {declarations}{text} return {collected}; }})()";
        return waits ? $"...(await {function})" : $"...{function}";
    }

    private string WriteBraces(Expression.BraceLiteral literal)
    {
        var isConst = literal.Const || _constant;
        var isSet =
            literal.TypeArguments.Count == 1
            || (literal.TypeArguments.Count == 0 && literal.Elements.Count > 0 && !literal.Elements.Any(IsMapElement));
        var text = InConstant(isConst, () => isSet ? WriteSet(literal) : WriteMap(literal));
        if (isConst)
        {
            text = $"$.{(isSet ? "constSet" : "constMap")}({text})";
        }

        return literal.Const && !_constant && !UsesLocals(text) ? $"$.konst({Writer.Constant(text)}, () => {text})" : text;
    }

    private bool IsMapElement(Element element) =>
        element switch
        {
            Element.Entry => true,
            Element.If choice => IsMapElement(choice.Then) || (choice.Else is not null && IsMapElement(choice.Else)),
            Element.For loop => IsMapElement(loop.Body),
            Element.Spread spread => Named(TypeOf(spread.Expression), "Map")
                || spread.Expression is Expression.BraceLiteral { Elements: [Element.Entry, ..] },
            _ => false,
        };

    private string WriteSet(Expression.BraceLiteral literal) => $"$.Set.of([{string.Join(", ", literal.Elements.Select(WriteElement))}])";

    private string WriteMap(Expression.BraceLiteral literal)
    {
        if (literal.Elements.All(element => element is Element.Entry { KeyNullAware: false, ItemNullAware: false }))
        {
            var pairs = literal.Elements.Cast<Element.Entry>().Select(entry => $"{WriteValue(entry.Key)}, {WriteValue(entry.Item)}");
            return $"$.map({string.Join(", ", pairs)})";
        }

        return $"$.mapOf([{string.Join(", ", literal.Elements.Select(WriteMapElement))}])";
    }

    private string WriteMapElement(Element element) =>
        element switch
        {
            Element.Spread spread => $"...$.pairs({Write(spread.Expression)})",
            Element.If choice => InScope(() =>
                $"...({WriteCondition(choice.Condition)} ? [{WriteMapElement(choice.Then)}] : ["
                + $"{(choice.Else is null ? "" : WriteMapElement(choice.Else))}])"
            ),
            Element.For loop => WriteElements(loop, WriteMapElement),
            _ => WriteElement(element),
        };
}
