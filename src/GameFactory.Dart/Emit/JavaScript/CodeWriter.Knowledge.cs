using GameFactory.Dart.Emit.Program;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>What expressions are known to hold, by what is written near them.</summary>
internal abstract partial class CodeWriter
{
    private TypeNode? TypeOfName(string name)
    {
        if (Locals.Find(name) is { } local)
        {
            return local.Type;
        }

        if (Type is not null && (Type.Instance.TryGetValue(name, out var own) || Type.Statics.TryGetValue(name, out own)))
        {
            return TypeOf(own);
        }

        return DartProgram.Find(Library, null, name) is { } declared ? TypeOf(declared)
            : Type?.Find(name) is { } inherited ? TypeOf(inherited)
            : null;
    }

    private static TypeNode? Literal(Expression value) =>
        value switch
        {
            Expression.WholeNumber => Simple("int"),
            Expression.Fraction => Simple("double"),
            Expression.Text => Simple("String"),
            Expression.Boolean => Simple("bool"),
            Expression.Prefix { Operator: "-" } minus => Literal(minus.Operand),
            _ => null,
        };

    private TypeNode? TypeOfMember(Expression.Member member)
    {
        if (member.Target is Expression.Name name && Locals.Find(name.Value) is null && ClassNamed(null, name.Value) is { } type)
        {
            return type.Statics.TryGetValue(member.Selected.Name, out var found) ? TypeOf(found) : null;
        }

        if (member.Selected.Name == "length")
        {
            return Simple("int");
        }

        return ClassOf(member.Target)?.Find(member.Selected.Name) is { } own ? TypeOf(own) : null;
    }

    private ClassModel? ClassNamed(string? prefix, string name) => Writer.Program.ClassOf(DartProgram.Find(Library, prefix, name));

    // The class of the program whose object an expression is known to be.
    private ClassModel? ClassOf(Expression expression) =>
        expression is Expression.This ? Type
        : TypeOf(expression) is TypeNode.Named named ? ClassNamed(named.Prefix, named.Name)
        : null;

    private TypeNode? TypeOfCall(Expression.Call call)
    {
        switch (call.Target)
        {
            case Expression.Name name when Locals.Find(name.Value) is null:
                if (Type is not null && Type.Find(name.Value) is { Kind: MemberKind.Method } method)
                {
                    return WithoutParameters(method.Type);
                }

                return DartProgram.Find(Library, null, name.Value) switch
                {
                    { Node: Declaration.Function function } => function.Code?.TypeParameters.Count > 0 ? null : function.Returns,
                    { Node: Declaration.Class type } => Simple(type.Name!.Name),
                    _ => null,
                };
            case Expression.Member { Selected.Name: "toInt" or "round" or "floor" or "ceil" or "truncate" }:
                return Simple("int");
            case Expression.Member { Selected.Name: "toDouble" }:
                return Simple("double");
            case Expression.Member { Selected.Name: "toString" }:
                return Simple("String");
            case Expression.Member { Selected.Name: "filled" or "generate", Target: Expression.Name { Value: "List" } }:
                return Simple("List");
            case Expression.Member member when ClassOf(member.Target)?.Find(member.Selected.Name) is { Kind: MemberKind.Method } called:
                return WithoutParameters(called.Type);
            default:
                return null;
        }
    }

    private TypeNode? WithoutParameters(TypeNode? type) =>
        type is TypeNode.Named named && TypeParameters.Contains(named.Name) ? null : type;

    private static TypeNode? TypeOfItem(TypeNode? type) =>
        type switch
        {
            TypeNode.Named { Name: "List", Arguments: [var item] } => item,
            TypeNode.Named { Name: "Map", Arguments: [_, var value] } => value,
            _ => null,
        };

    private TypeNode? TypeOfBinary(Expression.Binary binary)
    {
        switch (binary.Operator)
        {
            case "==" or "!=" or "<" or "<=" or ">" or ">=" or "&&" or "||":
                return Simple("bool");
            case "??":
                return Same(TypeOf(binary.Left), TypeOf(binary.Right));
        }

        var left = TypeOf(binary.Left);
        if (Named(left, "String") && binary.Operator is "+" or "*")
        {
            return Named(left, "String") ? left : null;
        }

        var right = TypeOf(binary.Right);
        if (!Named(left, "int", "double", "num") || !Named(right, "int", "double", "num"))
        {
            return null;
        }

        return binary.Operator switch
        {
            "/" => Simple("double"),
            "~/" or "&" or "|" or "^" or "<<" or ">>" or ">>>" => Simple("int"),
            _ => Named(left, "double") || Named(right, "double") ? Simple("double")
            : Named(left, "int") && Named(right, "int") ? Simple("int")
            : Simple("num"),
        };
    }
}
