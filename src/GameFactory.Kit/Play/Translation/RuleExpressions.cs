namespace GameFactory.Kit.Play.Translation;

/// <summary>
/// Translates expressions. Arithmetic becomes calls of the checked functions in <c>runtime.js</c>: a number that would differ between
/// Dart on a phone, Dart on the web and C# throws there instead of passing unseen.
/// </summary>
internal sealed class RuleExpressions(RuleReader reader, RuleNames names, RuleClass? owner, RuleScope scope)
{
    /// <summary>
    /// Binary operators from the loosest to the tightest, and the function that each becomes; an empty name keeps the sign.
    /// </summary>
    private static readonly (string Sign, string Function)[][] s_levels =
    [
        [("??", "")],
        [("||", "")],
        [("&&", "")],
        [("==", "$same"), ("!=", "!$same")],
        [("<=", "$le"), (">=", "$ge"), ("<", "$lt"), (">", "$gt")],
        [("|", "$or")],
        [("^", "$xor")],
        [("&", "$and")],
        [("<<", "$shl"), (">>", "$shr")],
        [("+", "$add"), ("-", "$sub")],
        [("*", "$mul"), ("~/", "$div"), ("%", "$mod")],
    ];

    internal string Any()
    {
        var condition = Binary(0);
        if (!reader.Take("?"))
        {
            return condition;
        }

        var yes = Any();
        reader.Expect(":");
        return $"({condition} ? {yes} : {Any()})";
    }

    /// <summary>A place that can be assigned to: a name, a field or an element.</summary>
    internal string Place() => Postfix();

    private string Binary(int level)
    {
        if (level == s_levels.Length)
        {
            return Unary();
        }

        var left = Binary(level + 1);
        while (Array.Find(s_levels[level], o => reader.Sees(o.Sign)) is { Sign: not null } found)
        {
            reader.Expect(found.Sign);
            var right = Binary(level + 1);
            left = found.Function.Length == 0 ? $"({left} {found.Sign} {right})" : $"{found.Function}({left}, {right})";
        }

        return left;
    }

    private string Unary()
    {
        if (reader.Take("-"))
        {
            return $"$neg({Unary()})";
        }

        return reader.Take("!") ? $"!({Unary()})" : Postfix();
    }

    private string Postfix()
    {
        var value = Primary();
        while (true)
        {
            if (reader.Take("["))
            {
                value = $"$at({value}, {Any()})";
                reader.Expect("]");
            }
            else if (reader.Take("."))
            {
                value = Member(value, reader.Word());
            }
            else if (reader.Sees("("))
            {
                value += Arguments();
            }
            else
            {
                return value;
            }
        }
    }

    private string Member(string value, string name)
    {
        if (name != "toList")
        {
            return $"{value}.{name}";
        }

        reader.Expect("(");
        reader.Expect(")");
        return $"{value}.slice()";
    }

    private string Arguments()
    {
        reader.Expect("(");
        return $"({List(")")})";
    }

    private string List(string close)
    {
        List<string> items = [];
        while (!reader.Take(close))
        {
            items.Add(Any());
            if (!reader.Sees(close))
            {
                reader.Expect(",");
            }
        }

        return string.Join(", ", items);
    }

    private string Primary()
    {
        if (reader.Take("("))
        {
            var inner = Any();
            reader.Expect(")");
            return $"({inner})";
        }

        if (reader.Take("["))
        {
            return $"[{List("]")}]";
        }

        var token = reader.Next();
        return token.Kind switch
        {
            RuleTokenKind.Number => token.Text,
            RuleTokenKind.Text => $"'{token.Text}'",
            RuleTokenKind.Word => Name(token.Text),
            _ => throw reader.Error($"{token.Text} is not part of the subset here"),
        };
    }

    private string Name(string name)
    {
        if (name is "true" or "false" || scope.Knows(name))
        {
            return name;
        }

        if (name == "List")
        {
            reader.Expect(".");
            reader.Expect("filled");
            return "$filled";
        }

        if (names.HasMember(owner, name))
        {
            return $"this.{name}";
        }

        if (names.IsClass(name))
        {
            return $"new {name}";
        }

        return names.IsGlobal(name) ? name : throw reader.Error($"{name} is not known here");
    }
}
