using GameFactory.Dart.Emit.Program;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>Expressions.</summary>
internal abstract partial class CodeWriter
{
    /// <summary>An expression that may be read as a part of any other.</summary>
    protected string Write(Expression expression) => Write(expression, asValue: false);

    /// <summary>An expression whose value goes somewhere, where a method's name means the method.</summary>
    protected string WriteValue(Expression expression) => Write(expression, asValue: true);

    private string Write(Expression expression, bool asValue)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return expression switch
        {
            Expression.WholeNumber number => WholeNumber(number),
            Expression.Fraction number => number.Digits.StartsWith('.') ? "0" + number.Digits : number.Digits,
            Expression.Boolean boolean => boolean.Value ? "true" : "false",
            Expression.Null => "null",
            Expression.Text text => WriteText(text),
            Expression.Symbol symbol => $"$.symbol('{symbol.Path}')",
            Expression.Parenthesized inner => $"({Write(inner.Inner, asValue)})",
            Expression.Name name => Read(name.Value, asValue),
            Expression.This => "this",
            Expression.Super => "super",
            Expression.CascadeTarget => _cascades.Peek(),
            Expression.Member or Expression.Index or Expression.Call or Expression.Postfix { Operator: "!" } => Chain(
                expression,
                asValue,
                text => text
            ),
            Expression.Instantiation instantiation => Write(instantiation.Target, asValue),
            Expression.New made => WriteNew(made),
            Expression.Shorthand shorthand => Cannot(shorthand, "a member without its type"),
            Expression.Prefix prefix => WritePrefix(prefix),
            Expression.Postfix postfix => WriteStep(postfix.Operand, postfix.Operator[..1], before: false),
            Expression.Binary binary => WriteBinary(binary),
            Expression.Assignment assignment => WriteAssignment(assignment),
            Expression.PatternAssignment assignment => WritePatternAssignment(assignment),
            Expression.Conditional choice => $"({Write(choice.Condition)} ? {Write(choice.Then, asValue)} : {Write(choice.Else, asValue)})",
            Expression.Is test => WriteIs(test),
            Expression.As cast => $"$.as({Write(cast.Operand)}, {TypeObject(cast.Type)})",
            Expression.Await wait => $"((await {Write(wait.Operand)}) ?? null)",
            Expression.Throw thrown => $"$.throw({Write(thrown.Operand)})",
            Expression.Rethrow => $"$.throw({(_caught.TryPeek(out var caught) ? caught : "null")})",
            Expression.Cascade cascade => WriteCascade(cascade),
            Expression.Closure closure => WriteClosure(closure.Function),
            Expression.Switch choice => WriteSwitch(choice),
            Expression.ListLiteral list => WriteList(list),
            Expression.BraceLiteral literal => WriteBraces(literal),
            Expression.RecordLiteral record => WriteRecord(record),
            _ => Cannot(expression, "this expression"),
        };
    }

    private string WholeNumber(Expression.WholeNumber number)
    {
        var hex = number.Digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var parsed = hex
            ? System.Numerics.BigInteger.TryParse(
                "0" + number.Digits[2..],
                System.Globalization.NumberStyles.HexNumber,
                null,
                out var value
            )
            : System.Numerics.BigInteger.TryParse(number.Digits, out value);
        if (!parsed || value > 9007199254740992)
        {
            return Cannot(number, $"the number {number.Digits}, which JavaScript does not keep exactly,");
        }

        return hex ? number.Digits : value.ToString();
    }

    private string WriteText(Expression.Text text)
    {
        if (text.Constant is { } constant)
        {
            return JavaScriptNames.Quoted(constant);
        }

        var parts = text.Parts.Select(part =>
            part.Value is { } value
                ? $"${{{AsText(value)}}}"
                : part
                    .Literal.Replace("\\", "\\\\", StringComparison.Ordinal)
                    .Replace("`", "\\`", StringComparison.Ordinal)
                    .Replace("${", "\\${", StringComparison.Ordinal)
                    .Replace("\r", "\\r", StringComparison.Ordinal)
        );
        return $"`{string.Concat(parts)}`";
    }

    private string AsText(Expression value)
    {
        var text = Write(value);
        return IsText(value) ? text
            : IsDouble(value) && TypeOf(value) is { Nullable: false } ? $"$.doubleText({text})"
            : $"$.str({text})";
    }

    private string WriteIs(Expression.Is test)
    {
        var value = Write(test.Operand);
        return Test(test.Operand is Expression.Name or Expression.This ? value : $"({value})", test.Type, test.Negated);
    }

    private string WritePrefix(Expression.Prefix prefix)
    {
        switch (prefix.Operator)
        {
            case "!":
                return $"!{Wrapped(prefix.Operand)}";
            case "-" when prefix.Operand is Expression.WholeNumber or Expression.Fraction:
                return $"(-{Write(prefix.Operand)})";
            case "-":
                return IsInt(prefix.Operand) ? $"(0 - {Write(prefix.Operand)})"
                    : IsNumber(prefix.Operand) ? $"(-{Write(prefix.Operand)})"
                    : $"$.neg({Write(prefix.Operand)})";
            case "~":
                return $"$.not({Write(prefix.Operand)})";
            default:
                return WriteStep(prefix.Operand, prefix.Operator[..1], before: true);
        }
    }

    private string Wrapped(Expression operand) =>
        operand is Expression.Name or Expression.Member or Expression.Call or Expression.Parenthesized
            ? Write(operand)
            : $"({Write(operand)})";

    private string WriteBinary(Expression.Binary binary)
    {
        var isEquality = binary.Operator is "==" or "!=";
        var (left, right) = (Write(binary.Left), Write(isEquality ? binary.Right.As(TypeOf(binary.Left)) : binary.Right));
        switch (binary.Operator)
        {
            case "&&" or "||":
                return $"({left} {binary.Operator} {right})";
            case "??":
                return $"({left} ?? {WriteValue(binary.Right)})";
            case "==" or "!=":
                return WriteEquality(binary, left, right);
        }

        return binary.Left is Expression.Super
            ? $"super.{JavaScriptNames.Operator(binary.Operator)}({right})"
            : Operate(
                binary.Operator,
                left,
                right,
                IsNumber(binary.Left) && IsNumber(binary.Right),
                IsInt(binary.Left) && IsInt(binary.Right),
                IsText(binary.Left)
            );
    }

    private string WriteEquality(Expression.Binary binary, string left, string right)
    {
        var not = binary.Operator == "!=";
        if (binary.Left is Expression.Null || binary.Right is Expression.Null)
        {
            return $"({left} {(not ? "!=" : "==")} {right})";
        }

        if (binary.Left is Expression.Super)
        {
            return $"{(not ? "!" : "")}super.$eq({right})";
        }

        return IsPlain(binary.Left) || IsPlain(binary.Right)
            ? $"({left} {(not ? "!==" : "===")} {right})"
            : $"{(not ? "!" : "")}$.eq({left}, {right})";
    }

    private static string Operate(string sign, string left, string right, bool numbers, bool whole, bool text) =>
        sign switch
        {
            "+" when numbers || text => $"({left} + {right})",
            "-" or "<" or "<=" or ">" or ">=" or "/" when numbers => $"({left} {sign} {right})",
            "*" when whole => $"$.imul({left}, {right})",
            "*" when numbers => $"$.times({left}, {right})",
            _ => $"$.{JavaScriptNames.Operator(sign)[1..]}({left}, {right})",
        };

    private string WriteRecord(Expression.RecordLiteral record)
    {
        var positional = record.Fields.Where(field => field.Name is null).Select(field => WriteValue(field.Value));
        var named = record
            .Fields.Where(field => field.Name is not null)
            .Select(field => $"{field.Name!.Name}: {WriteValue(field.Value)}")
            .ToList();
        return $"$.rec([{string.Join(", ", positional)}]{(named.Count == 0 ? "" : $", {{ {string.Join(", ", named)} }}")})";
    }

    /// <summary>Arguments with their brackets: positional ones, then one object with the named ones.</summary>
    protected string WriteArguments(ArgumentList arguments, IEnumerable<string>? further = null, ParameterList? parameters = null)
    {
        var places = parameters?.Parameters.Where(one => one.Kind != ParameterKind.Named).Select(TypeOf).ToList() ?? [];
        TypeNode? Wanted(Identifier name) =>
            parameters?.Parameters.FirstOrDefault(one => one.Kind == ParameterKind.Named && one.Name!.Name == name.Name) is { } found
                ? TypeOf(found)
                : null;
        var positional = arguments
            .Arguments.Where(one => one.Name is null)
            .Select((one, i) => WriteValue(one.Value.As(i < places.Count ? places[i] : null)))
            .ToList();
        var named = arguments
            .Arguments.Where(one => one.Name is not null)
            .Select(one => $"{one.Name!.Name}: {WriteValue(one.Value.As(Wanted(one.Name)))}")
            .Concat(further ?? [])
            .ToList();
        if (named.Count > 0)
        {
            positional.Add($"{{ {string.Join(", ", named)} }}");
        }

        return $"({string.Join(", ", positional)})";
    }

    private string WriteNew(Expression.New made)
    {
        // Of two names the first may be a prefix: new p.A().
        var (prefix, name, constructor) = (made.Type.Prefix, made.Type.Name, made.Constructor?.Name);
        if (prefix is null && constructor is not null && DartProgram.IsPrefix(Library, name))
        {
            (prefix, name, constructor) = (name, constructor, null);
        }

        if (NamedClass(prefix, name) is not { } type)
        {
            return Cannot(made, $"an object of {name}");
        }

        return Make(
            type.Text,
            type.Class,
            constructor,
            WriteArguments(made.Arguments, null, Parameters(type.Class, constructor)),
            made.Const
        );
    }

    private string Make(string type, ClassModel? own, string? constructor, string arguments, bool isConst)
    {
        var text =
            constructor is null or "new" || own is not null
                ? $"{type}.{JavaScriptNames.Maker(constructor)}{arguments}"
                : $"{type}.{JavaScriptNames.Static(constructor)}{arguments}";
        return (isConst || _constant) && !UsesLocals(text) ? $"$.konst({Writer.Constant(text)}, () => {text})" : text;
    }
}
