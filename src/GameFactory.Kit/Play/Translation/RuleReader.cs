namespace GameFactory.Kit.Play.Translation;

/// <summary>Reads tokens one after the other and refuses what it does not expect.</summary>
internal sealed class RuleReader(string file, List<RuleToken> tokens)
{
    internal int At { get; private set; }

    internal RuleToken Current => tokens[At];

    internal bool AtEnd => Current.Kind == RuleTokenKind.End;

    internal bool Sees(string text, int ahead = 0) =>
        At + ahead < tokens.Count && tokens[At + ahead] is { Kind: RuleTokenKind.Word or RuleTokenKind.Sign } token && token.Text == text;

    internal bool SeesWord(int ahead = 0) => At + ahead < tokens.Count && tokens[At + ahead].Kind == RuleTokenKind.Word;

    internal bool Take(string text)
    {
        if (!Sees(text))
        {
            return false;
        }

        At++;
        return true;
    }

    internal void Expect(string text)
    {
        if (!Take(text))
        {
            throw Error($"expected {text} and found {Current.Text}");
        }
    }

    internal RuleToken Next() => AtEnd ? throw Error("the file ends too early") : tokens[At++];

    internal string Word()
    {
        var token = Next();
        return token.Kind == RuleTokenKind.Word ? token.Text : throw Error($"expected a name and found {token.Text}");
    }

    internal void GoTo(int at) => At = at;

    /// <summary>Goes behind the closing sign that belongs to the opening one here.</summary>
    internal void SkipBalanced(string open, string close)
    {
        Expect(open);
        for (var depth = 1; depth > 0; )
        {
            var token = Next();
            if (token.Kind == RuleTokenKind.Sign)
            {
                depth +=
                    token.Text == open ? 1
                    : token.Text == close ? -1
                    : 0;
            }
        }
    }

    internal DartSubsetException Error(string message) => new(file, Current.Line, message);
}
