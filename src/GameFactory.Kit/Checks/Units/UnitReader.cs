using GameFactory.Dart.Syntax.Lexing;
using GameFactory.Dart.Syntax.Parsing;
using GameFactory.Dart.Syntax.Source;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Kit.Checks.Units;

/// <summary>Reads a file by the front end for Dart and keeps what the checks ask: declarations, signatures and tokens.</summary>
internal sealed class UnitReader
{
    private readonly SourceText _source;
    private readonly IReadOnlyList<DartToken> _tokens;
    private readonly int[] _partners;
    private readonly IReadOnlyList<int> _starts;

    private UnitReader(LexedText lexed)
    {
        _source = lexed.Source;
        (_tokens, _partners, _starts) = TokenReader.Read(lexed);
    }

    /// <summary>The file; what is broken becomes findings, and then nothing is declared.</summary>
    public static DartUnit Read(string path, string text)
    {
        var lexed = Lexer.Lex(new SourceText(path, text));
        var parsed = Parser.Parse(lexed);
        return new UnitReader(lexed).Read(path, parsed);
    }

    private DartUnit Read(string path, ParsedFile parsed)
    {
        var findings = parsed.Findings.Select(finding => $"line {finding.Line}: {finding.Message}").ToList();
        if (findings.Count > 0)
        {
            return new DartUnit(path, _tokens, _partners, [], [], [], findings);
        }

        List<DartType> types = [];
        List<DartMember> functions = [];
        var declarations = parsed.Unit.Declarations;
        for (var i = 0; i < declarations.Count; i++)
        {
            var range = (PlaceOf(StartOf(declarations[i])), i + 1 < declarations.Count ? PlaceOf(StartOf(declarations[i + 1])) : End);
            if (TypeOf(declarations[i], range) is { } type)
            {
                types.Add(type);
            }
            else
            {
                functions.AddRange(FunctionsOf(declarations[i], range));
            }
        }

        return new DartUnit(path, _tokens, _partners, [.. parsed.Unit.Directives.SelectMany(DirectivesOf)], types, functions, findings);
    }

    private int End => _tokens.Count - 1;

    private IEnumerable<DartDirective> DirectivesOf(Directive directive)
    {
        var line = LineOf(directive.Offset);
        switch (directive)
        {
            case Directive.Import import:
                var (shown, hidden) = NamesOf(import.Combinators);
                yield return new("import", import.Uri, UrisOf(import.Configurations), import.Prefix?.Name, shown, hidden, line);
                break;
            case Directive.Export export:
                var (shows, hides) = NamesOf(export.Combinators);
                yield return new("export", export.Uri, UrisOf(export.Configurations), null, shows, hides, line);
                break;
            case Directive.Part part:
                yield return new("part", part.Uri, [], null, [], [], line);
                break;
            case Directive.PartOf { Uri: { } uri }:
                yield return new("part", uri, [], null, [], [], line);
                break;
        }
    }

    private static IReadOnlyList<string> UrisOf(IReadOnlyList<Directive.Configuration> configurations) =>
        [.. configurations.Select(configuration => configuration.Uri)];

    private static (IReadOnlyList<string> Shown, IReadOnlyList<string> Hidden) NamesOf(IReadOnlyList<Directive.Combinator> combinators) =>
        (
            [.. combinators.Where(names => names.Shows).SelectMany(names => names.Names).Select(name => name.Name)],
            [.. combinators.Where(names => !names.Shows).SelectMany(names => names.Names).Select(name => name.Name)]
        );

    private DartType? TypeOf(Declaration declaration, (int Start, int End) range) =>
        declaration switch
        {
            Declaration.Class type => Type(type, "class", type.Name, range, type.Extends is null ? [] : [type.Extends]) with
            {
                Mixins = Names(type.With),
                Interfaces = Names(type.Implements),
            },
            Declaration.ClassAlias type => Type(type, "class", type.Name, range, [type.Extends]) with
            {
                Mixins = Names(type.With),
                Interfaces = Names(type.Implements),
            },
            Declaration.Mixin type => Type(type, "mixin", type.Name, range) with
            {
                On = Names(type.On),
                Interfaces = Names(type.Implements),
            },
            Declaration.Enum type => Type(type, "enum", type.Name, range) with
            {
                Mixins = Names(type.With),
                Interfaces = Names(type.Implements),
            },
            Declaration.Extension type => Type(type, "extension", type.Name, range) with { On = Names([type.On]) },
            Declaration.ExtensionType type => Type(type, "extension", type.Name, range) with { Interfaces = Names(type.Implements) },
            Declaration.TypeAlias type => Type(type, "typedef", type.Name, range) with
            {
                Parameters = [.. type.TypeParameters.Select(parameter => parameter.Name.Name)],
            },
            _ => null,
        };

    private DartType Type(
        Declaration declaration,
        string kind,
        Identifier? name,
        (int Start, int End) range,
        IReadOnlyList<TypeNode>? extends = null
    ) =>
        new()
        {
            Name = name?.Name ?? "_",
            Kind = kind,
            Line = LineOf(name?.Offset ?? declaration.Offset),
            IsAbstract = (declaration.Modifiers & (Modifiers.Abstract | Modifiers.Sealed | Modifiers.Interface)) != Modifiers.None,
            Extends = Names(extends ?? []),
            Parameters = declaration is Declaration.WithMembers holder
                ? [.. holder.TypeParameters.Select(parameter => parameter.Name.Name)]
                : [],
            Members = declaration is Declaration.WithMembers type ? MembersOf(type, range.End - 1) : [],
            Start = range.Start,
            End = range.End,
        };

    private List<DartMember> MembersOf(Declaration.WithMembers type, int close)
    {
        List<DartMember> members = [];
        if (type is Declaration.Enum { Values: var values })
        {
            members.AddRange(values.Select(ValueOf));
        }

        for (var i = 0; i < type.Members.Count; i++)
        {
            var end = i + 1 < type.Members.Count ? PlaceOf(StartOf(type.Members[i + 1])) : close;
            members.AddRange(MembersOf(type.Members[i], (PlaceOf(StartOf(type.Members[i])), end)));
        }

        return members;
    }

    private DartMember ValueOf(Declaration.EnumValue value)
    {
        var place = PlaceOf(value.Name.Offset);
        return new DartMember
        {
            Name = value.Name.Name,
            Kind = "value",
            Line = LineOf(value.Name.Offset),
            IsStatic = true,
            Start = place,
            End = place + 1,
        };
    }

    private IEnumerable<DartMember> MembersOf(MemberNode member, (int Start, int End) range) =>
        member switch
        {
            MemberNode.Fields fields => fields.List.Variables.Select(field =>
                Field(field, range) with
                {
                    IsStatic = member.IsStatic,
                    IsOverride = IsOverride(member.Annotations),
                }
            ),
            MemberNode.Method method =>
            [
                Method(method.Kind, method.Name, method.Code, method.Modifiers, range) with
                {
                    IsStatic = method.IsStatic,
                    IsOverride = IsOverride(method.Annotations),
                },
            ],
            MemberNode.Constructor constructor => [Constructor(constructor, range)],
            _ => [],
        };

    private IEnumerable<DartMember> FunctionsOf(Declaration declaration, (int Start, int End) range) =>
        declaration switch
        {
            Declaration.Function function => [Method(function.Kind, function.Name, function.Code, function.Modifiers, range)],
            Declaration.Variables variables => variables.List.Variables.Select(variable => Field(variable, range)),
            _ => [],
        };

    private DartMember Field(Variable variable, (int Start, int End) range) =>
        new()
        {
            Name = variable.Name.Name,
            Kind = "field",
            Line = LineOf(variable.Name.Offset),
            Start = range.Start,
            Body = PlaceOf(variable.Name.Offset) + 1,
            End = range.End,
        };

    private DartMember Method(MethodKind kind, Identifier name, FunctionNode code, Modifiers modifiers, (int Start, int End) range) =>
        new()
        {
            Name = kind == MethodKind.Operator ? "operator" + (name.Name == "unary-" ? "-" : name.Name) : name.Name,
            Kind = kind switch
            {
                MethodKind.Getter => "getter",
                MethodKind.Setter => "setter",
                MethodKind.Operator => "operator",
                _ => "method",
            },
            Line = LineOf(name.Offset),
            IsAbstract = code.Body is FunctionBody.None && (modifiers & (Modifiers.External | Modifiers.Abstract)) == Modifiers.None,
            Signature = SignatureOf(code.Parameters),
            Start = range.Start,
            Body = code.Parameters is { } list ? Behind(list) : PlaceOf(name.Offset) + 1,
            End = range.End,
        };

    private DartMember Constructor(MemberNode.Constructor constructor, (int Start, int End) range) =>
        new()
        {
            Name = constructor.Name?.Name is { } name and not "new" ? name : "",
            Kind = "constructor",
            Line = LineOf(constructor.Offset),
            Signature = SignatureOf(constructor.Code.Parameters),
            Start = range.Start,
            Body = Behind(constructor.Code.Parameters!),
            End = range.End,
        };

    private static DartSignature SignatureOf(ParameterList? list)
    {
        if (list is null)
        {
            return DartSignature.Empty;
        }

        var named = list.Parameters.Where(parameter => parameter.Kind == ParameterKind.Named).ToList();
        return new DartSignature(
            list.Parameters.Count(parameter => parameter.Kind == ParameterKind.Positional),
            list.Parameters.Count(parameter => parameter.Kind == ParameterKind.Optional),
            [.. named.Select(parameter => parameter.Name!.Name)],
            [.. named.Where(parameter => parameter.Modifiers.HasFlag(Modifiers.Required)).Select(parameter => parameter.Name!.Name)]
        );
    }

    private static bool IsOverride(IReadOnlyList<Annotation> annotations) =>
        annotations.Any(annotation => annotation.Names is ["override"]);

    private static IReadOnlyList<string> Names(IReadOnlyList<TypeNode> types) =>
        [.. types.OfType<TypeNode.Named>().Select(type => type.Name)];

    // A declaration begins with its annotations.
    private static int StartOf(Declaration declaration) => StartOf(declaration.Offset, declaration.Annotations);

    private static int StartOf(MemberNode member) => StartOf(member.Offset, member.Annotations);

    private static int StartOf(int offset, IReadOnlyList<Annotation> annotations) =>
        annotations.Count > 0 ? Math.Min(offset, annotations[0].Offset) : offset;

    private int Behind(ParameterList list) => _partners[PlaceOf(list.Offset)] + 1;

    private int LineOf(int offset) => _source.Place(offset).Line;

    // The first token that begins there or later.
    private int PlaceOf(int offset)
    {
        var (low, high) = (0, _starts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _starts[middle] < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
