namespace GameFactory.Kit.Play.Translation;

/// <summary>A token of a rule file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters; without quotes for a string.</param>
/// <param name="Line">1 …</param>
internal readonly record struct RuleToken(RuleTokenKind Kind, string Text, int Line);
