namespace GameFactory.Dart.Syntax.Lexing;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>A name, also one of a built-in identifier such as <c>abstract</c>.</summary>
    Name,

    /// <summary>A reserved word; it names nothing.</summary>
    Keyword,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A number with a point or an exponent.</summary>
    Fraction,

    /// <summary>A string without interpolation; its text is the value.</summary>
    Text,

    /// <summary>A string up to its first interpolation; the tokens of the expression follow.</summary>
    StringStart,

    /// <summary>A string between two interpolations.</summary>
    StringMiddle,

    /// <summary>A string after its last interpolation.</summary>
    StringEnd,

    /// <summary>An operator or a bracket. <c>&gt;</c> always stands alone, so that type arguments may end in several.</summary>
    Sign,

    /// <summary>The end of the file.</summary>
    End,
}
