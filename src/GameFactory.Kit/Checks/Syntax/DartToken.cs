namespace GameFactory.Kit.Checks.Syntax;

/// <summary>A token of Dart.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it is written; of a string the content.</param>
/// <param name="Line">1, 2, …</param>
internal readonly record struct DartToken(DartTokenKind Kind, string Text, int Line)
{
    /// <summary>Stands in the text of a string for each interpolation.</summary>
    public const char Gap = '\u0001';

    /// <summary>Opens and closes the tokens of an interpolation, which follow their string.</summary>
    public const string InterpolationOpen = "${";

    /// <summary>Closes an interpolation.</summary>
    public const string InterpolationClose = "}$";

    /// <summary>True for this operator or bracket.</summary>
    public bool IsSign(string sign) => Kind == DartTokenKind.Sign && Text == sign;

    /// <summary>True for this word.</summary>
    public bool IsWord(string word) => Kind == DartTokenKind.Word && Text == word;

    /// <summary>True for a name that is no reserved word.</summary>
    public bool IsName => Kind == DartTokenKind.Word && !DartWords.IsReserved(Text);
}
