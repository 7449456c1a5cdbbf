namespace GameFactory.Kit.Play.Translation;

/// <summary>Kinds of tokens in rule files.</summary>
internal enum RuleTokenKind
{
    Word,
    Number,
    Text,
    Sign,
    End,
}
