namespace GameFactory.Dart.Syntax.Tree;

/// <summary>What an <c>if</c> asks: <c>a</c>, or <c>a case p when g</c>.</summary>
public sealed record Condition(int Offset, Expression Operand, Pattern? Pattern, Expression? Guard) : Node(Offset);
