namespace GameFactory.Dart.Emit.CSharp;

/// <summary>What an expression of rules is in C#.</summary>
public enum Kind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A whole number of 64 bits, as in Dart.</summary>
    Wide,

    /// <summary>A whole number that is kept in 32 bits; storing checks that it fits.</summary>
    Kept,

    /// <summary>The same without a sign.</summary>
    KeptUnsigned,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A list of numbers that are kept in 32 bits.</summary>
    List,

    /// <summary>A list of such lists.</summary>
    Rows,

    /// <summary>The level.</summary>
    Level,

    /// <summary>The state.</summary>
    State,
}
