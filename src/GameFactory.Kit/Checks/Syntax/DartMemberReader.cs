namespace GameFactory.Kit.Checks.Syntax;

/// <summary>Reads members of types, and functions and variables of files, which look the same.</summary>
internal sealed class DartMemberReader(IReadOnlyList<DartToken> tokens, int[] partners, List<string> findings)
{
    /// <summary>The members between the braces of a type.</summary>
    public IReadOnlyList<DartMember> Read(string type, string kind, int open)
    {
        List<DartMember> members = [];
        var cursor = new DartCursor(tokens, partners, open + 1, partners[open]);
        if (kind == "enum")
        {
            ReadValues(cursor, members);
        }

        while (!cursor.AtEnd && findings.Count == 0)
        {
            var start = cursor.Place;
            if (ReadOne(cursor, type, start) is { } member)
            {
                members.Add(member);
            }
        }

        return members;
    }

    /// <summary>One declaration; null and a finding when there is none.</summary>
    public DartMember? ReadOne(DartCursor cursor, string type, int start)
    {
        var overrides = cursor.SkipAnnotations();
        var isStatic = false;
        var isExternal = false;
        while (
            cursor.Here.Text is "static" or "const" or "final" or "late" or "var" or "covariant" or "external" or "abstract" or "factory"
            && cursor.At(1).Kind is DartTokenKind.Word or DartTokenKind.Sign
            && !cursor.At(1).IsSign("=")
            && !cursor.At(1).IsSign(";")
        )
        {
            isStatic |= cursor.Here.Text == "static";
            isExternal |= cursor.Here.Text is "external" or "abstract";
            cursor.Place++;
        }

        var line = cursor.Here.Line;
        var (name, kind, parameters) = ReadHead(cursor, type);
        if (name is null)
        {
            findings.Add($"line {line}: '{cursor.Here.Text}' stands where a declaration should end or begin");
            return null;
        }

        var body = cursor.Place;
        var hasBody = SkipBody(cursor, kind);
        return new DartMember
        {
            Name = name,
            Kind = kind,
            Line = line,
            IsStatic = isStatic,
            IsOverride = overrides,
            IsAbstract = !hasBody && !isExternal && kind is "method" or "getter" or "setter" or "operator",
            Signature = parameters < 0 ? DartSignature.Empty : DartSignatureReader.Read(tokens, partners, parameters),
            Start = start,
            Body = body,
            End = cursor.Place,
        };
    }

    private static void ReadValues(DartCursor cursor, List<DartMember> members)
    {
        while (!cursor.AtEnd && !cursor.Here.IsSign(";"))
        {
            var start = cursor.Place;
            cursor.SkipAnnotations();
            if (cursor.Here.Kind == DartTokenKind.Word)
            {
                members.Add(
                    new DartMember
                    {
                        Name = cursor.Here.Text,
                        Kind = "value",
                        Line = cursor.Here.Line,
                        IsStatic = true,
                        Start = start,
                        End = cursor.Place + 1,
                    }
                );
            }

            while (!cursor.AtEnd && !cursor.Here.IsSign(",") && !cursor.Here.IsSign(";"))
            {
                cursor.Skip();
            }

            cursor.Place += cursor.Here.IsSign(",") ? 1 : 0;
        }

        cursor.Place++;
    }

    /// <summary>Reads up to the name and its parameters; leaves the cursor behind them.</summary>
    private static (string? Name, string Kind, int Parameters) ReadHead(DartCursor cursor, string type)
    {
        while (!cursor.AtEnd)
        {
            var token = cursor.Here;
            var next = cursor.At(1);
            if (token.Text is "get" or "set" && token.Kind == DartTokenKind.Word && next.Kind == DartTokenKind.Word)
            {
                cursor.Place += 2;
                var parameters = cursor.Here.IsSign("(") ? cursor.Place : -1;
                return Behind(cursor, next.Text, token.Text == "get" ? "getter" : "setter", parameters);
            }

            if (token.IsWord("operator") && next.Kind == DartTokenKind.Sign)
            {
                return ReadOperator(cursor);
            }

            if (
                token.Kind == DartTokenKind.Word
                && type.Length > 0
                && token.Text == type
                && (next.IsSign("(") || (next.IsSign(".") && cursor.At(3).IsSign("(")))
            )
            {
                var named = next.IsSign(".");
                var name = named ? cursor.At(2).Text : "";
                cursor.Place += named ? 3 : 1;
                return Behind(cursor, name == "new" ? "" : name, "constructor", cursor.Place);
            }

            if (token.Kind == DartTokenKind.Word && !token.IsWord("Function") && token.IsName && EndsName(cursor, out var parametersAt))
            {
                return Behind(cursor, token.Text, parametersAt < 0 ? "field" : "method", parametersAt);
            }

            if (!PartOfType(cursor))
            {
                return (null, "", -1);
            }
        }

        return (null, "", -1);
    }

    private static bool EndsName(DartCursor cursor, out int parameters)
    {
        parameters = -1;
        var place = cursor.Place;
        cursor.Place++;
        if (cursor.Here.IsSign("<"))
        {
            cursor.SkipTypeArguments();
            if (!cursor.Here.IsSign("("))
            {
                cursor.Place = place;
                return false;
            }
        }

        if (cursor.Here.IsSign("("))
        {
            parameters = cursor.Place;
            return true;
        }

        if (cursor.Here.Text is "=" or ";" or "," && cursor.Here.Kind == DartTokenKind.Sign)
        {
            return true;
        }

        cursor.Place = place;
        return false;
    }

    /// <summary>Steps over one part of a type: a name, type arguments, a record, a question mark, a function type.</summary>
    private static bool PartOfType(DartCursor cursor)
    {
        var token = cursor.Here;
        if (token.IsSign("<"))
        {
            cursor.SkipTypeArguments();
            return true;
        }

        if (token.Kind == DartTokenKind.Word || token.Text is "?" or "." or "(")
        {
            cursor.Skip();
            return true;
        }

        return false;
    }

    private static (string? Name, string Kind, int Parameters) ReadOperator(DartCursor cursor)
    {
        cursor.Place++;
        var sign = "";
        while (!cursor.AtEnd && !cursor.Here.IsSign("("))
        {
            sign += cursor.Here.Text;
            cursor.Place++;
        }

        return Behind(cursor, "operator" + sign, "operator", cursor.Place);
    }

    private static (string? Name, string Kind, int Parameters) Behind(DartCursor cursor, string name, string kind, int parameters)
    {
        if (parameters >= 0)
        {
            cursor.Place = parameters;
            cursor.Skip();
        }

        return (name, kind, parameters);
    }

    /// <summary>Steps over initializers and the body; true when there is a body.</summary>
    private bool SkipBody(DartCursor cursor, string kind)
    {
        if (kind == "field")
        {
            cursor.SkipBehind(";");
            return true;
        }

        var initializers = false;
        while (!cursor.AtEnd)
        {
            var token = cursor.Here;
            initializers |= token.IsSign(":");
            if (token.IsSign(";"))
            {
                cursor.Place++;
                return false;
            }

            if (token.IsSign("=>") || (token.IsSign("=") && !initializers))
            {
                cursor.SkipBehind(";");
                return true;
            }

            if (token.IsSign("{") && !IsLiteral(cursor))
            {
                cursor.Skip();
                return true;
            }

            cursor.Skip();
        }

        findings.Add($"line {cursor.At(-1).Line}: the declaration has no end");
        return false;
    }

    // In `: _values = {} {` the first brace is a value and the second one the body.
    private static bool IsLiteral(DartCursor cursor) => cursor.At(-1).Text is "=" or "(" or "," or "?" or ":" or ">" or "??" or "const";
}
