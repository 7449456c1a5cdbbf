namespace GameFactory.Kit.Checks.Units;

/// <summary>A token as the checks read them: strings stand whole, the tokens of their interpolations follow.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it is written; of a string the value.</param>
/// <param name="Line">1, 2, …</param>
/// <param name="IsName">True for a word that may name something.</param>
internal readonly record struct DartToken(DartTokenKind Kind, string Text, int Line, bool IsName = false)
{
    /// <summary>Stands in the text of a string for each interpolation.</summary>
    public const char Gap = '\u0001';

    /// <summary>Opens the tokens of an interpolation, which follow their string.</summary>
    public const string InterpolationOpen = "${";

    /// <summary>Closes an interpolation.</summary>
    public const string InterpolationClose = "}$";

    /// <summary>True for this operator or bracket.</summary>
    public bool IsSign(string sign) => Kind == DartTokenKind.Sign && Text == sign;

    /// <summary>True for this word.</summary>
    public bool IsWord(string word) => Kind == DartTokenKind.Word && Text == word;
}
