using GameFactory.Dart.Syntax.Lexing;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Syntax.Parsing;

/// <summary>Types: read, and skipped to see what they are followed by.</summary>
public sealed partial class Parser
{
    private const int MostSkippedDepth = 60;

    private readonly Dictionary<int, int> _skippedArguments = [];

    private int _skipDepth;

    private TypeNode ParseType() => Deeper(() => ParseType(nullableBefore: true));

    // When the type is followed by what may be a conditional, its question mark is not the type's.
    private TypeNode ParseType(bool nullableBefore)
    {
        var offset = Offset;
        TypeNode type;
        if (Is("("))
        {
            type = ParseRecordType();
        }
        else if (Is("Function") && (NextIs("(") || NextIs("<")))
        {
            type = ParseFunctionType(offset, null);
        }
        else
        {
            type = ParseNamedType();
        }

        type = WithNull(type, nullableBefore);
        while (Is("Function") && (NextIs("(") || NextIs("<")))
        {
            type = WithNull(ParseFunctionType(offset, type), nullableBefore);
        }

        return type;
    }

    private TypeNode WithNull(TypeNode type, bool always)
    {
        if (!Is("?") || (!always && BeginsConditional()))
        {
            return type;
        }

        _at++;
        return type switch
        {
            TypeNode.Named named => named with { Nullable = true },
            TypeNode.Function function => function with { Nullable = true },
            TypeNode.Record record => record with { Nullable = true },
            _ => type,
        };
    }

    // x is T ? a : b. A question mark of the type is followed by something that begins no expression.
    private bool BeginsConditional() =>
        Ahead(1) switch
        {
            { Kind: TokenKind.End } => false,
            { Kind: TokenKind.Sign, Text: "(" or "[" or "{" or "-" or "!" or "~" or "++" or "--" or "<" or "#" } => true,
            { Kind: TokenKind.Sign, Text: "." } => At(_at + 2).IsName && !TouchesNext(_at),
            { Kind: TokenKind.Sign } => false,
            { Kind: TokenKind.StringMiddle or TokenKind.StringEnd } => false,
            { Text: "is" or "as" or "in" or "when" or "else" or "Function" } => false,
            _ => true,
        };

    private TypeNode.Named ParseNamedType()
    {
        var offset = Offset;
        if (Take("void"))
        {
            return new TypeNode.Named(offset, null, "void", [], false);
        }

        var name = ParseName().Name;
        string? prefix = null;
        if (Is(".") && Ahead(1).IsName)
        {
            _at++;
            prefix = name;
            name = ParseName().Name;
        }

        return new TypeNode.Named(offset, prefix, name, Is("<") ? ParseTypeArguments() : [], false);
    }

    private List<TypeNode> ParseTypeArguments()
    {
        Expect("<");
        return Separated(">", ParseType);
    }

    private TypeNode.Function ParseFunctionType(int offset, TypeNode? returns)
    {
        Expect("Function");
        var typeParameters = ParseTypeParameters();
        return new TypeNode.Function(offset, returns, typeParameters, ParseParameters(inType: true), false);
    }

    private TypeNode.Record ParseRecordType()
    {
        var offset = Offset;
        Expect("(");
        var positional = new List<TypeNode.RecordField>();
        IReadOnlyList<TypeNode.RecordField> named = [];
        while (!Take(")"))
        {
            if (Take("{"))
            {
                named = Separated("}", ParseRecordField);
            }
            else
            {
                positional.Add(ParseRecordField());
            }

            if (!Take(","))
            {
                Expect(")");
                break;
            }
        }

        return new TypeNode.Record(offset, positional, named, false);
    }

    private TypeNode.RecordField ParseRecordField()
    {
        ParseAnnotations();
        var offset = Offset;
        var type = ParseType();
        return new TypeNode.RecordField(offset, type, Current.IsName ? ParseName() : null);
    }

    private List<TypeParameter> ParseTypeParameters()
    {
        if (!Take("<"))
        {
            return [];
        }

        return Separated(">", () =>
        {
            var offset = Offset;
            var annotations = ParseAnnotations();
            var name = ParseName();
            return new TypeParameter(offset, annotations, name, Take("extends") ? ParseType() : null);
        });
    }
}
