using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Dart.Emit.CSharp;

/// <summary>Methods that depend on the level alone, which never changes: they are counted once, when the rules are made.</summary>
internal sealed partial class RulesWriter
{
    // What the method returns when it is such a one, else null.
    private Expression? Fixed(MemberNode.Method method)
    {
        if (method.Code.Parameters?.Parameters.Count != 0 || KindOf(method.Returns) != Kind.Wide)
        {
            return null;
        }

        var value = method.Code.Body switch
        {
            FunctionBody.Arrow arrow => arrow.Value,
            FunctionBody.Braces { Block.Statements: [Statement.Return { Value: { } only }] } => only,
            _ => null,
        };
        return value is not null && DependsOnLevel(value) ? value : null;
    }

    private bool DependsOnLevel(Expression value) =>
        value switch
        {
            Expression.WholeNumber => true,
            Expression.Name name => name.Value == "level" || _constants.ContainsKey(name.Value),
            Expression.Parenthesized inner => DependsOnLevel(inner.Inner),
            Expression.Prefix prefix => DependsOnLevel(prefix.Operand),
            Expression.Binary binary => DependsOnLevel(binary.Left) && DependsOnLevel(binary.Right),
            Expression.Member member => DependsOnLevel(member.Target),
            Expression.Index index => DependsOnLevel(index.Target) && DependsOnLevel(index.Key),
            Expression.Call { Target: Expression.Member { Target: Expression.Name { Value: "level" }, Selected.Name: "param" } } => true,

            // Methods are written in their order, so the fields of those above are there.
            Expression.Call { Target: Expression.Name name, Arguments.Arguments: [] } => _fixed.Exists(one =>
                one.Field == $"_fixed" + $"{Pascal(name.Value)}"
            ),
            _ => false,
        };
}
