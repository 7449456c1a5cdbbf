namespace GameFactory.Kit.Checks.Syntax;

/// <summary>Reads the declarations of a file: enough to know names, types, members and signatures; bodies stay tokens.</summary>
internal sealed class DartParser
{
    private readonly IReadOnlyList<DartToken> tokens;
    private readonly int[] partners;
    private readonly List<string> findings;
    private readonly DartCursor cursor;
    private readonly List<DartDirective> directives = [];
    private readonly List<DartType> types = [];
    private readonly List<DartMember> functions = [];

    private DartParser(IReadOnlyList<DartToken> tokens, int[] partners, List<string> findings)
    {
        this.tokens = tokens;
        this.partners = partners;
        this.findings = findings;
        cursor = new DartCursor(tokens, partners, 0, tokens.Count - 1);
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

        return new DartUnit(path, tokens, pairs, parser.directives, parser.types, parser.functions, parser.findings);
    }

    private void ReadFile()
    {
        while (!cursor.AtEnd && findings.Count == 0)
        {
            var start = cursor.Place;
            cursor.SkipAnnotations();
            if (cursor.Here.Text is "import" or "export" or "part" or "library" && cursor.At(1).Kind is DartTokenKind.Text or DartTokenKind.Word)
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
        var kind = cursor.Here;
        cursor.Place++;
        List<string> texts = [];
        List<string> shown = [];
        List<string> hidden = [];
        string? prefix = null;
        var names = shown;
        while (!cursor.AtEnd && !cursor.Here.IsSign(";"))
        {
            var token = cursor.Here;
            if (token.Kind == DartTokenKind.Text)
            {
                texts.Add(token.Text);
            }
            else if (token.IsWord("as"))
            {
                prefix = cursor.At(1).Text;
                cursor.Place++;
            }
            else if (token.Text is "show" or "hide")
            {
                names = token.Text == "show" ? shown : hidden;
            }
            else if (token.Kind == DartTokenKind.Word && (cursor.At(-1).Text is "show" or "hide" or ","))
            {
                names.Add(token.Text);
            }

            cursor.Skip();
        }

        cursor.Place++;
        if (texts.Count > 0)
        {
            directives.Add(new DartDirective(kind.Text, texts[0], texts[1..], prefix, shown, hidden, kind.Line));
        }
    }

    /// <summary>class, mixin, enum, extension or typedef when one is declared here, whatever stands before that word.</summary>
    private string? TypeKind()
    {
        var ahead = 0;
        while (cursor.At(ahead).Text is "abstract" or "base" or "final" or "sealed" or "interface" or "mixin"
            && cursor.At(ahead + 1).Text is "abstract" or "base" or "final" or "sealed" or "interface" or "mixin" or "class")
        {
            ahead++;
        }

        var word = cursor.At(ahead).Text;
        return word is "class" or "mixin" or "enum" or "extension" or "typedef" && cursor.At(ahead + 1).Kind == DartTokenKind.Word ? word : null;
    }

    private void ReadType(int start, string kind)
    {
        var isAbstract = false;
        while (!cursor.Here.IsWord(kind))
        {
            isAbstract |= cursor.Here.Text is "abstract" or "sealed" or "interface";
            cursor.Place++;
        }

        var line = cursor.Here.Line;
        cursor.Place++;
        cursor.Take("type");
        var unnamed = kind == "extension" && cursor.Here.IsWord("on");
        var name = unnamed ? "_" : cursor.Here.Text;
        cursor.Place += unnamed ? 0 : 1;
        var parameters = cursor.SkipTypeArguments();
        if (kind == "typedef")
        {
            cursor.SkipBehind(";");
            types.Add(new DartType { Name = name, Kind = kind, Line = line, Parameters = parameters, Start = start, End = cursor.Place });
            return;
        }

        var clauses = ReadClauses();
        if (!cursor.Here.IsSign("{") || clauses is null)
        {
            findings.Add($"line {cursor.Here.Line}: the declaration of '{name}' is not one: unexpected '{cursor.Here.Text}'");
            return;
        }

        var open = cursor.Place;
        cursor.Skip();
        var members = new DartMemberReader(tokens, partners, findings).Read(name, kind, open);
        types.Add(new DartType
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
            End = cursor.Place,
        });
    }

    private Dictionary<string, List<string>>? ReadClauses()
    {
        var clauses = new Dictionary<string, List<string>>(StringComparer.Ordinal) { ["extends"] = [], ["with"] = [], ["implements"] = [], ["on"] = [] };
        List<string>? clause = null;
        while (!cursor.AtEnd && !cursor.Here.IsSign("{"))
        {
            if (clauses.TryGetValue(cursor.Here.Text, out var next))
            {
                clause = next;
                cursor.Place++;
            }
            else if (clause is not null && cursor.Here.Kind == DartTokenKind.Word)
            {
                clause.Add(cursor.At(1).IsSign(".") ? cursor.At(2).Text : cursor.Here.Text);
                cursor.Place += cursor.At(1).IsSign(".") ? 3 : 1;
                cursor.SkipTypeArguments();
            }
            else if (clause is not null && cursor.Here.IsSign(","))
            {
                cursor.Place++;
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
        var member = new DartMemberReader(tokens, partners, findings).ReadOne(cursor, "", start);
        if (member is not null)
        {
            functions.Add(member);
        }
    }
}
