using System.Globalization;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.CSharp;

/// <summary>Expressions. Arithmetic is that of 64 bits, also between numbers that are kept in 32.</summary>
internal sealed partial class RulesWriter
{
    private Said Value(Expression expression)
    {
        switch (expression)
        {
            case Expression.WholeNumber number:
                return Number(number);
            case Expression.Boolean boolean:
                return new Said(boolean.Value ? "true" : "false", Kind.Bool);
            case Expression.Parenthesized inner:
                return Value(inner.Inner) is var said ? said with { Text = $"({said.Text})" } : said;
            case Expression.Name name:
                return Named(name);
            case Expression.Member member:
                return Member(member);
            case Expression.Index index:
                return Item(index);
            case Expression.Call call:
                return Call(call);
            case Expression.Prefix { Operator: "-" } minus:
                return new Said($"-{As(Value(minus.Operand), Kind.Wide)}", Kind.Wide);
            case Expression.Prefix { Operator: "!" } not:
                return new Said($"!{As(Value(not.Operand), Kind.Bool)}", Kind.Bool);
            case Expression.Prefix { Operator: "~" } not:
                return new Said($"~{As(Value(not.Operand), Kind.Wide)}", Kind.Wide);
            case Expression.Binary binary:
                return Binary(binary.Operator, Value(binary.Left), Value(binary.Right), binary);
            case Expression.Conditional choice:
                return Choice(choice);
            case Expression.Fraction:
                return Cannot(expression, "fractions", "write thousandths as whole numbers");
            case Expression.Text text when text.Constant is { } constant:
                return new Said($"\"{constant}\"", Kind.Text);
            default:
                return Cannot(expression, "this expression", "use whole numbers, bools, lists of numbers and methods");
        }
    }

    private Said Number(Expression.WholeNumber number)
    {
        var hex = number.Digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var fits = hex
            ? long.TryParse(number.Digits.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)
            : long.TryParse(number.Digits, CultureInfo.InvariantCulture, out value);
        if (!fits)
        {
            return Cannot(number, "this number", "it has more than 64 bits");
        }

        return value <= int.MaxValue ? new Said(value.ToString(CultureInfo.InvariantCulture), Kind.Kept) : new Said($"{value}L", Kind.Wide);
    }

    private Said Named(Expression.Name name)
    {
        if (_locals.TryGetValue(name.Value, out var local))
        {
            return local;
        }

        if (_constants.TryGetValue(name.Value, out var constant))
        {
            return constant;
        }

        if (name.Value == "level" && !_isModifier)
        {
            return new Said("Level", Kind.Level);
        }

        if (shell.Constant(name.Value) is { } said)
        {
            return said;
        }

        return Cannot(name, $"'{name.Value}'", "it is neither a variable nor a constant that rules see");
    }

    private Said Member(Expression.Member member)
    {
        var name = member.Selected.Name;
        var target = Value(member.Target);
        switch (target.Kind)
        {
            case Kind.List or Kind.Rows when name == "length":
                return new Said($"{target.Text}.Length", Kind.Kept);
            case Kind.Level when shell.Level.TryGetValue(name, out var said):
                if (said.Kind == Kind.Rows && !_isModifier)
                {
                    _rows.Add(said.Text);
                    return new Said($"_{char.ToLowerInvariant(said.Text[0])}{said.Text[1..]}", Kind.Rows);
                }

                return said with
                {
                    Text = $"{target.Text}.{said.Text}",
                };
            case Kind.State when shell.State.TryGetValue(name, out var said):
                return said with { Text = $"{target.Text}.{said.Text}" };
            case Kind.State when _isModifier:
                return new Said($"step.Own[{Pascal(name)}]", Kind.Kept);
            default:
                return target.Kind == Kind.None ? target : Cannot(member, $"the member '{name}'", "see the members of PlayState and Level");
        }
    }

    private Said Item(Expression.Index index)
    {
        var (list, key) = (Value(index.Target), Value(index.Key));
        switch (list.Kind)
        {
            case Kind.List:
                // A constant list is a span, which has no places of 64 bits.
                var isConstant = index.Target is Expression.Name name && _constants.ContainsKey(name.Value);
                return new Said($"{list.Text}[{(isConstant ? As(key, Kind.Kept) : key.Text)}]", Kind.Kept);
            case Kind.Rows:
                return new Said($"{list.Text}[{key.Text}]", Kind.List);
            default:
                return Cannot(index, "an index of this", "only lists of numbers have places");
        }
    }

    private Said Choice(Expression.Conditional choice)
    {
        var (then, otherwise) = (Value(choice.Then), Value(choice.Else));
        var kind =
            then.Kind == otherwise.Kind ? then.Kind
            : then.IsNumber && otherwise.IsNumber ? Kind.Wide
            : Cannot(choice, "two kinds of values", "give both sides one").Kind;
        return new Said($"({As(Value(choice.Condition), Kind.Bool)} ? {As(then, kind)} : {As(otherwise, kind)})", kind);
    }

    private Said Call(Expression.Call call)
    {
        var arguments = call.Arguments.Arguments;
        if (arguments.Any(one => one.Name is not null))
        {
            return Cannot(call, "named arguments", "write positional ones");
        }

        switch (call.Target)
        {
            case Expression.Name name:
                return CallNamed(call, name.Value, arguments);
            case Expression.Member { Target: Expression.Name { Value: "List" }, Selected.Name: "filled" } when arguments.Count == 2:
                return Filled(arguments);
            case Expression.Member member:
                return CallMember(call, member, arguments);
            default:
                return Cannot(call, "this call", "call methods of the rules by their names");
        }
    }

    private Said Filled(IReadOnlyList<Argument> arguments)
    {
        var count = As(Value(arguments[0].Value), Kind.Wide);
        return arguments[1].Value is Expression.WholeNumber { Digits: "0" }
            ? new Said($"new int[{count}]", Kind.List)
            : new Said($"DartInt.Filled({count}, {As(Value(arguments[1].Value), Kind.Kept)})", Kind.List);
    }

    private Said CallMember(Expression.Call call, Expression.Member member, IReadOnlyList<Argument> arguments)
    {
        var target = Value(member.Target);
        switch (target.Kind, member.Selected.Name)
        {
            case (Kind.Level, "param") when arguments is [{ Value: Expression.Text { Constant: { } param } }]:
                if (_isModifier)
                {
                    return new Said($"{target.Text}.Param(\"{param}\")", Kind.Kept);
                }

                _params[param] = $"_param{Pascal(param)}";
                return new Said(_params[param], Kind.Wide);
            case (Kind.List, "toList") when arguments.Count == 0:
                return new Said($"((int[]){target.Text}.Clone())", Kind.List);
            case (Kind.Kept or Kind.Wide, "abs") when arguments.Count == 0:
                return new Said($"Math.Abs({As(target, Kind.Wide)})", Kind.Wide);
            case (Kind.None, _):
                return target;
            default:
                return Cannot(call, $"the method '{member.Selected.Name}'", "write a loop over the list's places");
        }
    }

    private Said CallNamed(Expression.Call call, string name, IReadOnlyList<Argument> arguments)
    {
        if (_methods.TryGetValue(name, out var method))
        {
            return Invoke(Pascal(name), method.Returns, name.StartsWith('_') ? Kind.Wide : Kind.Kept, method.Code, arguments, call);
        }

        if (_functions.TryGetValue(name, out var function))
        {
            return Invoke("Dart" + Pascal(name), function.Returns, Kind.Kept, function.Code, arguments, call);
        }

        if (name is "min" or "max" && arguments.Count == 2)
        {
            return new Said(
                $"Math.{Pascal(name)}({As(Value(arguments[0].Value), Kind.Wide)}, " + $"{As(Value(arguments[1].Value), Kind.Wide)})",
                Kind.Wide
            );
        }

        if (shell.Functions.TryGetValue(name, out var known))
        {
            // The level is the shell's own.
            var passed = arguments
                .Select(one => Value(one.Value))
                .Where(one => one.Kind != Kind.Level)
                .Select(one => one.IsNumber ? As(one, known.Kind == Kind.KeptUnsigned ? Kind.KeptUnsigned : Kind.Kept) : one.Text);
            return known with { Text = $"{known.Text}({string.Join(", ", passed)})" };
        }

        return Cannot(call, $"'{name}'", "it is not a method of the rules");
    }

    private Said Invoke(string text, TypeNode? returns, Kind number, FunctionNode code, IReadOnlyList<Argument> arguments, Node node)
    {
        var parameters = code.Parameters?.Parameters ?? [];
        if (parameters.Count != arguments.Count)
        {
            return Cannot(node, "this number of arguments", $"there are {parameters.Count} parameters");
        }

        var passed = new List<string>();
        for (var i = 0; i < parameters.Count; i++)
        {
            var kind = KindOf(parameters[i]);
            if (!_isModifier || kind is not (Kind.Level or Kind.State))
            {
                passed.Add(As(Value(arguments[i].Value), kind));
            }
        }

        if (_isModifier)
        {
            passed.Insert(0, "step");
        }

        var result = KindOf(returns);
        return new Said($"{text}({string.Join(", ", passed)})", result == Kind.Wide ? number : result);
    }

    private Said Binary(string sign, Said left, Said right, Node node)
    {
        switch (sign)
        {
            case "&&" or "||":
                return new Said($"({As(left, Kind.Bool)} {sign} {As(right, Kind.Bool)})", Kind.Bool);
            case "==" or "!=" when left.Kind == right.Kind || (left.IsNumber && right.IsNumber):
                return new Said($"({Wide(left)} {sign} {Wide(right)})", Kind.Bool);
            case "<" or "<=" or ">" or ">=" when left.IsNumber && right.IsNumber:
                return new Said($"({Wide(left)} {sign} {Wide(right)})", Kind.Bool);
        }

        if (!left.IsNumber || !right.IsNumber)
        {
            return left.Kind == Kind.None || right.Kind == Kind.None
                ? new Said("default", Kind.None)
                : Cannot(node, $"'{sign}'" + $" here", "it joins numbers only");
        }

        var (one, other) = (As(left, Kind.Wide), As(right, Kind.Wide));
        return sign switch
        {
            "+" or "-" or "*" => new Said($"({one} {sign} {other})", Kind.Wide),
            "&" or "|" or "^" => left.Kind == Kind.Kept && right.Kind == Kind.Kept
                ? new Said($"({left.Text} {sign} {right.Text})", Kind.Kept)
                : new Said($"({one} {sign} {other})", Kind.Wide),
            "~/" => new Said($"({one} / {other})", Kind.Wide),
            "%" => new Said($"DartInt.Mod({one}, {other})", Kind.Wide),
            "<<" => new Said($"DartInt.ShiftLeft({one}, {other})", Kind.Wide),
            ">>" => new Said($"DartInt.ShiftRight({one}, {other})", Kind.Wide),
            ">>>" => new Said($"DartInt.ShiftRightUnsigned({one}, {other})", Kind.Wide),
            _ => Cannot(node, $"'{sign}'", sign == "/" ? "write ~/" : "it has no meaning among whole numbers"),
        };
    }

    private static string Wide(Said said) => said.Kind == Kind.KeptUnsigned ? As(said, Kind.Wide) : said.Text;

    // A value where another kind is wanted; numbers that become smaller are checked.
    private static string As(Said said, Kind wanted) =>
        (said.Kind, wanted) switch
        {
            var (have, want) when have == want => said.Text,
            (Kind.Kept or Kind.KeptUnsigned, Kind.Wide) => $"(long){said.Text}",
            (Kind.Wide or Kind.KeptUnsigned, Kind.Kept) => $"checked((int)({said.Text}))",
            (Kind.Wide or Kind.Kept, Kind.KeptUnsigned) => $"checked((uint)({said.Text}))",
            _ => said.Text,
        };
}
