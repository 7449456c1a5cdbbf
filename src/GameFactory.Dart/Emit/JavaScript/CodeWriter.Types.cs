using GameFactory.Dart.Emit.Program;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>Types: as what is asked by <c>is</c>, and what an expression is known to hold.</summary>
internal abstract partial class CodeWriter
{
    private static readonly string[] s_builtIn =
    [
        "int",
        "double",
        "num",
        "String",
        "bool",
        "Null",
        "Never",
        "Object",
        "dynamic",
        "List",
        "Iterable",
        "Map",
        "Set",
        "Function",
        "Future",
        "Record",
        "Comparable",
        "Pattern",
        "Type",
    ];

    /// <summary>An object of the runtime that answers whether a value is of the type.</summary>
    protected string TypeObject(TypeNode type)
    {
        var text = type switch
        {
            TypeNode.Function => "$.T.Function",
            TypeNode.Record record => RecordType(record),
            TypeNode.Named named => NamedType(named),
            _ => "$.T.dynamic",
        };
        return type.Nullable && text != "$.T.dynamic" ? $"$.nullable({text})" : text;
    }

    private string RecordType(TypeNode.Record record)
    {
        var positional = record.PositionalFields.Select(field => TypeObject(field.Type));
        var named = record.NamedFields.Select(field => $"['{field.Name!.Name}', {TypeObject(field.Type)}]");
        return $"$.recordType([{string.Join(", ", positional)}], [{string.Join(", ", named)}])";
    }

    private string NamedType(TypeNode.Named named)
    {
        if (named.Prefix is null && (TypeParameters.Contains(named.Name) || named.Name is "void" or "FutureOr"))
        {
            return "$.T.dynamic";
        }

        var declared = DartProgram.Find(Library, named.Prefix, named.Name);
        if (declared is not null)
        {
            return declared.Node is Declaration.TypeAlias alias ? AliasedType(alias, declared) : Writer.NameOf(declared);
        }

        return named.Prefix is null && s_builtIn.Contains(named.Name) ? $"$.T.{named.Name}" : Outside(named.Prefix, named.Name);
    }

    private string AliasedType(Declaration.TypeAlias alias, Declared declared)
    {
        var outer = Library;
        Library = declared.Library;
        var added = alias.TypeParameters.Select(one => one.Name.Name).Where(TypeParameters.Add).ToList();
        var text = TypeObject(alias.Type);
        added.ForEach(name => TypeParameters.Remove(name));
        Library = outer;
        return text;
    }

    /// <summary>A name of the libraries outside.</summary>
    protected string Outside(string? prefix, string name) => Writer.External(DartProgram.Outside(Library, prefix, name), name);

    private string Test(string value, TypeNode type, bool negated)
    {
        var not = negated ? "!" : "";
        if (type is TypeNode.Named { Nullable: false, Prefix: null } named && !TypeParameters.Contains(named.Name))
        {
            switch (named.Name)
            {
                case "int":
                    return $"{not}Number.isInteger({value})";
                case "double" or "num":
                    return $"(typeof {value} {(negated ? "!==" : "===")} 'number')";
                case "String":
                    return $"(typeof {value} {(negated ? "!==" : "===")} 'string')";
                case "bool":
                    return $"(typeof {value} {(negated ? "!==" : "===")} 'boolean')";
            }
        }

        return $"{not}$.is({value}, {TypeObject(type)})";
    }

    /// <summary>The type of an expression, as far as what is written near it says; null otherwise.</summary>
    protected TypeNode? TypeOf(Expression expression) =>
        expression switch
        {
            Expression.WholeNumber => Simple("int"),
            Expression.Fraction => Simple("double"),
            Expression.Boolean or Expression.Is => Simple("bool"),
            Expression.Text => Simple("String"),
            Expression.Parenthesized inner => TypeOf(inner.Inner),
            Expression.As cast => cast.Type,
            Expression.Name name => TypeOfName(name.Value),
            Expression.This => Type is null ? null : Simple(Type.Name),
            Expression.Member member => TypeOfMember(member),
            Expression.Call call => TypeOfCall(call),
            Expression.New made => made.Type,
            Expression.Index index => TypeOfItem(TypeOf(index.Target)),
            Expression.Binary binary => TypeOfBinary(binary),
            Expression.Prefix { Operator: "!" } => Simple("bool"),
            Expression.Prefix prefix => Number(TypeOf(prefix.Operand)),
            Expression.Postfix postfix => TypeOf(postfix.Operand),
            Expression.Conditional choice => Same(TypeOf(choice.Then), TypeOf(choice.Else)),
            Expression.Assignment { Operator: "=" } assignment => TypeOf(assignment.Value),
            Expression.Cascade cascade => TypeOf(cascade.Target),
            Expression.ListLiteral list => new TypeNode.Named(0, null, "List", list.ElementType is null ? [] : [list.ElementType], false),
            Expression.BraceLiteral { TypeArguments.Count: 2 } map => new TypeNode.Named(0, null, "Map", map.TypeArguments, false),
            Expression.Await wait => TypeOf(wait.Operand) is TypeNode.Named { Name: "Future", Arguments: [var value] } ? value : null,
            _ => null,
        };

    private static TypeNode.Named Simple(string name) => new(0, null, name, [], false);

    private static bool Named(TypeNode? type, params ReadOnlySpan<string> names) =>
        type is TypeNode.Named { Prefix: null } named && names.Contains(named.Name);

    /// <summary>Whether it is known to be a number.</summary>
    protected bool IsNumber(Expression expression) => Named(TypeOf(expression), "int", "double", "num");

    private bool IsInt(Expression expression) => Named(TypeOf(expression), "int");

    private bool IsDouble(Expression expression) => Named(TypeOf(expression), "double");

    private bool IsText(Expression expression) => TypeOf(expression) is TypeNode.Named { Prefix: null, Name: "String", Nullable: false };

    private bool IsList(Expression expression) => Named(TypeOf(expression), "List");

    // Compared by JavaScript's own sign. Nulls are equal to nothing but null there too.
    private bool IsPlain(Expression expression) =>
        expression is Expression.Null || Named(TypeOf(expression), "int", "double", "num", "String", "bool");

    private static TypeNode? Number(TypeNode? type) => Named(type, "int", "double", "num") ? type : null;

    private static TypeNode? Same(TypeNode? left, TypeNode? right) =>
        left is TypeNode.Named one && right is TypeNode.Named other && one.Name == other.Name && one.Prefix == other.Prefix ? left : null;

    private static TypeNode? TypeOf(Declared declared) =>
        declared switch
        {
            { Node: Declaration.Variables variables } => variables.List.Type
                ?? (declared.Variable!.Value is { } value ? Literal(value) : null),
            { Node: Declaration.Function { Kind: MethodKind.Getter } getter } => getter.Returns,
            _ => null,
        };

    private static TypeNode? TypeOf(Member member) =>
        member switch
        {
            { Kind: MemberKind.Field, Node: MemberNode.Fields fields, Type: null } => fields
                .List.Variables.FirstOrDefault(one => one.Name.Name == member.Name)
                ?.Value
                is { } value
                ? Literal(value)
                : null,
            { Kind: MemberKind.Field or MemberKind.Getter } => member.Type,
            _ => null,
        };
}
