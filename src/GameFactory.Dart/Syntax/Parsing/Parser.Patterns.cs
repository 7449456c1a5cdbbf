using GameFactory.Dart.Syntax.Lexing;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Syntax.Parsing;

/// <summary>Patterns. In a declaration or an assignment a bare name binds, in a match it is a constant.</summary>
public sealed partial class Parser
{
    private bool _binds;

    private Pattern ParsePattern(bool binds)
    {
        var outer = _binds;
        _binds = binds;
        var pattern = ParsePattern();
        _binds = outer;
        return pattern;
    }

    private Pattern ParsePattern() =>
        Deeper(() =>
        {
            var offset = Offset;
            var left = ParseAndPattern();
            for (var length = 0; Take("||"); length++)
            {
                CheckChain(length);
                left = new Pattern.Or(offset, left, ParseAndPattern());
            }

            return left;
        });

    private Pattern ParseAndPattern()
    {
        var offset = Offset;
        var left = ParseRelationalPattern();
        for (var length = 0; Take("&&"); length++)
        {
            CheckChain(length);
            left = new Pattern.And(offset, left, ParseRelationalPattern());
        }

        return left;
    }

    private Pattern ParseRelationalPattern()
    {
        var token = Current;
        if (
            token is { Kind: TokenKind.Sign, Text: "==" or "!=" or "<=" } or { Kind: TokenKind.Sign, Text: "<" or ">" }
            && !IsTypedPattern()
        )
        {
            var sign = token.Text == ">" ? GreaterSign()! : token.Text;
            _at += token.Text == ">" ? sign.Length : 1;
            return new Pattern.Relational(token.Start, sign, ParseBinary(BitOr));
        }

        var pattern = ParsePrimaryPattern();
        while (true)
        {
            if (Take("?"))
            {
                pattern = new Pattern.NullCheck(token.Start, pattern);
            }
            else if (Take("!"))
            {
                pattern = new Pattern.NullAssert(token.Start, pattern);
            }
            else if (Take("as"))
            {
                pattern = new Pattern.Cast(token.Start, pattern, ParseType());
            }
            else
            {
                return pattern;
            }
        }
    }

    // <int>[…] or <K, V>{…}
    private bool IsTypedPattern() => SkipTypeArguments(_at) is var after and > 0 && (At(after).Is("[") || At(after).Is("{"));

    private Pattern ParsePrimaryPattern()
    {
        var offset = Offset;
        if (Is("var") || Is("final"))
        {
            return ParseVariablePattern(offset);
        }

        if (Is("("))
        {
            return ParseBracketPattern(offset);
        }

        if (Is("[") || Is("{") || (Is("<") && IsTypedPattern()))
        {
            return ParseCollectionPattern(offset);
        }

        if (SkipType(_at) is var after and > 0 && NamesVariable(after))
        {
            var type = ParseType();
            return new Pattern.Variable(offset, Modifiers.None, type, ParseName());
        }

        return Current.IsName ? ParseNamePattern(offset) : new Pattern.Constant(offset, ParseConstantPattern());
    }

    private bool NamesVariable(int index) =>
        At(index) is { IsName: true, Text: not ("as" or "when") } || (At(index).IsName && At(index + 1).Is("when"));

    private Pattern.Variable ParseVariablePattern(int offset)
    {
        var modifiers = Is("final") ? Modifiers.Final : Modifiers.Var;
        _at++;
        var type = SkipType(_at) is var after and > 0 && NamesVariable(after) ? ParseType() : null;
        return new Pattern.Variable(offset, modifiers, type, ParseName());
    }

    private Pattern ParseNamePattern(int offset)
    {
        var after = SkipType(_at);
        var after2 = At(_at + 1).Is(".") && At(_at + 3).Is(".") ? -1 : after;
        if (after2 > 0 && At(after2).Is("(") && !At(after2 - 1).Is("?"))
        {
            var type = ParseType();
            return new Pattern.ObjectPattern(offset, type, ParseFieldPatterns());
        }

        var isBare = !NextIs(".") && !NextIs("<");
        if (isBare && (_binds || Is("_")))
        {
            return new Pattern.Variable(offset, Modifiers.None, null, ParseName());
        }

        return new Pattern.Constant(offset, ParseConstantPattern());
    }

    // A constant: a value with its selectors, but no operator, which would be the pattern's.
    private Expression ParseConstantPattern()
    {
        var offset = Offset;
        if (Take("-"))
        {
            return new Expression.Prefix(offset, "-", ParsePrimary());
        }

        var value = ParsePrimary();
        while (Is(".") || (Is("<") && SkipTypeArguments(_at) > 0))
        {
            value = Take(".")
                ? new Expression.Member(offset, value, ParseMemberName(), false)
                : new Expression.Instantiation(offset, value, ParseTypeArguments());
        }

        return value;
    }

    private Pattern ParseBracketPattern(int offset)
    {
        var fields = ParseFieldPatterns();
        var comma = At(_at - 2).Is(",");
        return fields is [{ Name: null } only] && !comma ? only.Pattern : new Pattern.RecordPattern(offset, fields);
    }

    private List<Pattern.Field> ParseFieldPatterns()
    {
        Expect("(");
        return Separated(")", ParseFieldPattern);
    }

    private Pattern.Field ParseFieldPattern()
    {
        var offset = Offset;
        if (Take(":"))
        {
            var inner = ParsePattern(binds: true);
            return new Pattern.Field(offset, BoundName(inner) ?? throw Unexpected("a variable that names the field"), inner);
        }

        var name = Current.IsName && NextIs(":") ? ParseName().Name : null;
        if (name is not null)
        {
            _at++;
        }

        return new Pattern.Field(offset, name, ParsePattern());
    }

    private static string? BoundName(Pattern pattern) =>
        pattern switch
        {
            Pattern.Variable variable => variable.Name.Name,
            Pattern.NullCheck check => BoundName(check.Inner),
            Pattern.NullAssert assert => BoundName(assert.Inner),
            Pattern.Cast cast => BoundName(cast.Inner),
            _ => null,
        };

    private Pattern ParseCollectionPattern(int offset)
    {
        var types = Is("<") ? ParseTypeArguments() : [];
        if (Take("["))
        {
            return new Pattern.ListPattern(offset, types.Count > 0 ? types[0] : null, Separated("]", ParseListPattern));
        }

        Expect("{");
        var entries = Separated("}", () =>
        {
            var start = Offset;
            var key = ParseExpression();
            Expect(":");
            return new Pattern.MapEntry(start, key, ParsePattern());
        });
        return new Pattern.MapPattern(offset, types, entries);
    }

    private Pattern ParseListPattern()
    {
        var offset = Offset;
        return Take("...") ? new Pattern.Rest(offset, Is(",") || Is("]") ? null : ParsePattern()) : ParsePattern();
    }
}
