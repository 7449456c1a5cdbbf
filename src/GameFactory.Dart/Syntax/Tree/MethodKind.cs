namespace GameFactory.Dart.Syntax.Tree;

/// <summary>How something with a body is used.</summary>
public enum MethodKind
{
    /// <summary>It is called.</summary>
    Method,

    /// <summary>It is read.</summary>
    Getter,

    /// <summary>It is assigned.</summary>
    Setter,

    /// <summary>It is written as a sign; its name is that sign, and that of the minus before a value is <c>unary-</c>.</summary>
    Operator,
}
