namespace GameFactory.Dart.Syntax.Tree;

/// <summary>Words before a declaration.</summary>
[Flags]
public enum Modifiers
{
    None = 0,
    Abstract = 1,
    Augment = 1 << 1,
    Base = 1 << 2,
    Const = 1 << 3,
    Covariant = 1 << 4,
    External = 1 << 5,
    Factory = 1 << 6,
    Final = 1 << 7,
    Interface = 1 << 8,
    Late = 1 << 9,
    Mixin = 1 << 10,
    Required = 1 << 11,
    Sealed = 1 << 12,
    Static = 1 << 13,
    Var = 1 << 14,
}
