using GameFactory.Dart.Syntax.Lexing;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Syntax.Parsing;

/// <summary>Directives and what a library declares.</summary>
public sealed partial class Parser
{
    private CompilationUnit ParseUnit()
    {
        var directives = new List<Directive>();
        var declarations = new List<Declaration>();
        while (Current.Kind != TokenKind.End)
        {
            var start = _at;
            var read = Recover<Node>(() => ParseTop(), SkipDeclaration);
            if (read is Directive directive)
            {
                directives.Add(directive);
            }
            else if (read is Declaration declaration)
            {
                declarations.Add(declaration);
            }

            _at += _at == start && Current.Kind != TokenKind.End ? 1 : 0;
        }

        return new CompilationUnit(directives, declarations);
    }

    // To the next place at which a declaration may begin: after a semicolon or a closing brace.
    private void SkipDeclaration()
    {
        while (Current.Kind != TokenKind.End)
        {
            if (Take(";"))
            {
                return;
            }

            var brace = Is("{") || Is("}");
            _at = AfterPartner(_at) is var after && after > _at ? after : _at + 1;
            if (brace)
            {
                return;
            }
        }
    }

    private Node ParseTop()
    {
        var offset = Offset;
        var annotations = ParseAnnotations();
        return ParseDirective(offset, annotations) ?? (Node)ParseDeclaration(offset, annotations);
    }

    private Directive? ParseDirective(int offset, IReadOnlyList<Annotation> annotations)
    {
        var textFollows = Ahead(1).Kind is TokenKind.Text or TokenKind.StringStart;
        if (Is("import") && textFollows)
        {
            return ParseImport(offset, annotations);
        }

        if (Is("export") && textFollows)
        {
            _at++;
            var export = new Directive.Export(offset, annotations, ParseUri(), ParseConfigurations(), ParseCombinators());
            Expect(";");
            return export;
        }

        if (Is("part") && textFollows)
        {
            _at++;
            var part = new Directive.Part(offset, annotations, ParseUri());
            Expect(";");
            return part;
        }

        if (Is("part") && NextIs("of"))
        {
            _at += 2;
            var uri = Current.Kind == TokenKind.Text ? ParseUri() : null;
            var partOf = new Directive.PartOf(offset, annotations, uri, uri is null ? ParseDotted() : null);
            Expect(";");
            return partOf;
        }

        if (Is("library") && (NextIs(";") || (Ahead(1).IsName && (Ahead(2).Is(";") || Ahead(2).Is(".")))))
        {
            _at++;
            var library = new Directive.Library(offset, annotations, Is(";") ? null : ParseDotted());
            Expect(";");
            return library;
        }

        return null;
    }

    private Directive.Import ParseImport(int offset, IReadOnlyList<Annotation> annotations)
    {
        _at++;
        var uri = ParseUri();
        var configurations = ParseConfigurations();
        var deferred = Take("deferred");
        var prefix = Take("as") ? ParseName() : null;
        var import = new Directive.Import(offset, annotations, uri, configurations, deferred, prefix, ParseCombinators());
        Expect(";");
        return import;
    }

    private string ParseUri()
    {
        var text = "";
        if (Current.Kind != TokenKind.Text)
        {
            throw Unexpected("the address of a library");
        }

        while (Current.Kind == TokenKind.Text)
        {
            text += Current.Text;
            _at++;
        }

        return text;
    }

    private string ParseDotted()
    {
        var name = ParseName().Name;
        while (Take("."))
        {
            name += "." + ParseName().Name;
        }

        return name;
    }

    private List<Directive.Configuration> ParseConfigurations()
    {
        var all = new List<Directive.Configuration>();
        while (Is("if"))
        {
            var offset = Offset;
            _at++;
            Expect("(");
            var name = ParseDotted();
            var value = Take("==") ? ParseUri() : null;
            Expect(")");
            all.Add(new Directive.Configuration(offset, name, value, ParseUri()));
        }

        return all;
    }

    private List<Directive.Combinator> ParseCombinators()
    {
        var all = new List<Directive.Combinator>();
        while (Is("show") || Is("hide"))
        {
            var offset = Offset;
            var shows = Is("show");
            _at++;
            var names = new List<Identifier>();
            do
            {
                names.Add(ParseName());
            } while (Take(","));

            all.Add(new Directive.Combinator(offset, shows, names));
        }

        return all;
    }

    private List<Annotation> ParseAnnotations()
    {
        var all = new List<Annotation>();
        while (Is("@"))
        {
            var offset = Offset;
            _at++;
            var names = new List<string> { ParseName().Name };
            var types = SkipTypeArguments(_at) is var after and > 0 && (At(after).Is("(") || At(after).Is(".")) ? ParseTypeArguments() : [];
            while (Take("."))
            {
                names.Add(Take("new") ? "new" : ParseName().Name);
            }

            // A bracket after a blank begins what is annotated: a record type.
            var arguments = Is("(") && TouchesNext(_at - 1) ? ParseArguments() : null;
            all.Add(new Annotation(offset, names, types, arguments));
        }

        return all;
    }
}
