namespace GameFactory.Kit.Checks.Syntax;

/// <summary>Reads the declarations of a file: enough to know names, types, members and signatures; bodies stay tokens.</summary>
internal sealed class DartParser
{
    private readonly IReadOnlyList<DartToken> _tokens;
    private readonly int[] _partners;
    private readonly List<string> _findings;
    private readonly DartCursor _cursor;
    private readonly List<DartDirective> _directives = [];
    private readonly List<DartType> _types = [];
    private readonly List<DartMember> _functions = [];

    private DartParser(IReadOnlyList<DartToken> tokens, int[] partners, List<string> findings)
    {
        this._tokens = tokens;
        this._partners = partners;
        this._findings = findings;
        _cursor = new DartCursor(tokens, partners, 0, tokens.Count - 1);
    }

    /// <summary>Parses a file; what is broken becomes findings, and then nothing is declared.</summary>
    public static DartUnit Parse(string path, string source)
    {
        var (tokens, broken) = DartLexer.Read(source);
        List<string> wrong = [.. broken];
        var pairs = DartBrackets.Pair(tokens, wrong);
        var parser = new DartParser(tokens, pairs, wrong);
        if (wrong.Count == 0)
        {
            parser.ReadFile();
        }

        return new DartUnit(path, tokens, pairs, parser._directives, parser._types, parser._functions, parser._findings);
    }

    private void ReadFile()
    {
        while (!_cursor.AtEnd && _findings.Count == 0)
        {
            var start = _cursor.Place;
            _cursor.SkipAnnotations();
            if (
                _cursor.Here.Text is "import" or "export" or "part" or "library"
                && _cursor.At(1).Kind is DartTokenKind.Text or DartTokenKind.Word
            )
            {
                ReadDirective();
            }
            else if (TypeKind() is { } kind)
            {
                ReadType(start, kind);
            }
            else
            {
                ReadFunction(start);
            }
        }
    }

    private void ReadDirective()
    {
        var kind = _cursor.Here;
        _cursor.Place++;
        List<string> texts = [];
        List<string> shown = [];
        List<string> hidden = [];
        string? prefix = null;
        var names = shown;
        while (!_cursor.AtEnd && !_cursor.Here.IsSign(";"))
        {
            var token = _cursor.Here;
            if (token.Kind == DartTokenKind.Text)
            {
                texts.Add(token.Text);
            }
            else if (token.IsWord("as"))
            {
                prefix = _cursor.At(1).Text;
                _cursor.Place++;
            }
            else if (token.Text is "show" or "hide")
            {
                names = token.Text == "show" ? shown : hidden;
            }
            else if (token.Kind == DartTokenKind.Word && (_cursor.At(-1).Text is "show" or "hide" or ","))
            {
                names.Add(token.Text);
            }

            _cursor.Skip();
        }

        _cursor.Place++;
        if (texts.Count > 0)
        {
            _directives.Add(new DartDirective(kind.Text, texts[0], texts[1..], prefix, shown, hidden, kind.Line));
        }
    }

    /// <summary>class, mixin, enum, extension or typedef when one is declared here, whatever stands before that word.</summary>
    private string? TypeKind()
    {
        var ahead = 0;
        while (
            _cursor.At(ahead).Text is "abstract" or "base" or "final" or "sealed" or "interface" or "mixin"
            && _cursor.At(ahead + 1).Text is "abstract" or "base" or "final" or "sealed" or "interface" or "mixin" or "class"
        )
        {
            ahead++;
        }

        var word = _cursor.At(ahead).Text;
        return word is "class" or "mixin" or "enum" or "extension" or "typedef" && _cursor.At(ahead + 1).Kind == DartTokenKind.Word
            ? word
            : null;
    }

    private void ReadType(int start, string kind)
    {
        var isAbstract = false;
        while (!_cursor.Here.IsWord(kind))
        {
            isAbstract |= _cursor.Here.Text is "abstract" or "sealed" or "interface";
            _cursor.Place++;
        }

        var line = _cursor.Here.Line;
        _cursor.Place++;
        _cursor.Take("type");
        var unnamed = kind == "extension" && _cursor.Here.IsWord("on");
        var name = unnamed ? "_" : _cursor.Here.Text;
        _cursor.Place += unnamed ? 0 : 1;
        var parameters = _cursor.SkipTypeArguments();
        if (kind == "typedef")
        {
            _cursor.SkipBehind(";");
            _types.Add(
                new DartType
                {
                    Name = name,
                    Kind = kind,
                    Line = line,
                    Parameters = parameters,
                    Start = start,
                    End = _cursor.Place,
                }
            );
            return;
        }

        var clauses = ReadClauses();
        if (!_cursor.Here.IsSign("{") || clauses is null)
        {
            _findings.Add($"line {_cursor.Here.Line}: the declaration of '{name}' is not one: unexpected '{_cursor.Here.Text}'");
            return;
        }

        var open = _cursor.Place;
        _cursor.Skip();
        var members = new DartMemberReader(_tokens, _partners, _findings).Read(name, kind, open);
        _types.Add(
            new DartType
            {
                Name = name,
                Kind = kind,
                Line = line,
                IsAbstract = isAbstract,
                Parameters = parameters,
                Extends = clauses["extends"],
                Mixins = clauses["with"],
                Interfaces = clauses["implements"],
                On = clauses["on"],
                Members = members,
                Start = start,
                End = _cursor.Place,
            }
        );
    }

    private Dictionary<string, List<string>>? ReadClauses()
    {
        var clauses = new Dictionary<string, List<string>>(StringComparer.Ordinal)
        {
            ["extends"] = [],
            ["with"] = [],
            ["implements"] = [],
            ["on"] = [],
        };
        List<string>? clause = null;
        while (!_cursor.AtEnd && !_cursor.Here.IsSign("{"))
        {
            if (clauses.TryGetValue(_cursor.Here.Text, out var next))
            {
                clause = next;
                _cursor.Place++;
            }
            else if (clause is not null && _cursor.Here.Kind == DartTokenKind.Word)
            {
                clause.Add(_cursor.At(1).IsSign(".") ? _cursor.At(2).Text : _cursor.Here.Text);
                _cursor.Place += _cursor.At(1).IsSign(".") ? 3 : 1;
                _cursor.SkipTypeArguments();
            }
            else if (clause is not null && _cursor.Here.IsSign(","))
            {
                _cursor.Place++;
            }
            else
            {
                return null;
            }
        }

        return clauses;
    }

    private void ReadFunction(int start)
    {
        var member = new DartMemberReader(_tokens, _partners, _findings).ReadOne(_cursor, "", start);
        if (member is not null)
        {
            _functions.Add(member);
        }
    }
}
