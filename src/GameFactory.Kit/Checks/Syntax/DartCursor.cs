namespace GameFactory.Kit.Checks.Syntax;

/// <summary>A place among the tokens of a file, with the moves that a parser makes.</summary>
internal sealed class DartCursor(IReadOnlyList<DartToken> tokens, int[] partners, int start, int end)
{
    /// <summary>The place.</summary>
    public int Place { get; set; } = start;

    /// <summary>True when there is nothing left.</summary>
    public bool AtEnd => Place >= end;

    /// <summary>The token here, or the end.</summary>
    public DartToken Here => At(0);

    /// <summary>The token so many places ahead, or the end.</summary>
    public DartToken At(int ahead) => Place + ahead < end ? tokens[Place + ahead] : tokens[^1];

    /// <summary>Steps over a word when it stands here.</summary>
    public bool Take(string word)
    {
        if (!Here.IsWord(word))
        {
            return false;
        }

        Place++;
        return true;
    }

    /// <summary>Steps over one token, or over a whole bracket when one opens here.</summary>
    public void Skip() => Place = Place < end && partners[Place] > Place ? partners[Place] + 1 : Place + 1;

    /// <summary>Steps over type arguments when they stand here; returns the names in them that begin a part.</summary>
    public IReadOnlyList<string> SkipTypeArguments()
    {
        List<string> names = [];
        if (!Here.IsSign("<"))
        {
            return names;
        }

        var depth = 0;
        do
        {
            if (depth == 1 && Here.Kind == DartTokenKind.Word && (At(-1).IsSign("<") || At(-1).IsSign(",")))
            {
                names.Add(Here.Text);
            }

            depth +=
                Here.IsSign("<") ? 1
                : Here.IsSign(">") ? -1
                : 0;
            Skip();
        } while (depth > 0 && !AtEnd);
        return names;
    }

    /// <summary>Steps over annotations; true when one of them is <c>@override</c>.</summary>
    public bool SkipAnnotations()
    {
        var overrides = false;
        while (Here.IsSign("@"))
        {
            overrides |= At(1).IsWord("override");
            Place += 2;
            while (Here.IsSign("."))
            {
                Place += 2;
            }

            SkipTypeArguments();
            if (Here.IsSign("("))
            {
                Skip();
            }
        }

        return overrides;
    }

    /// <summary>Steps to behind the next sign that stands outside of brackets.</summary>
    public void SkipBehind(string sign)
    {
        while (!AtEnd && !Here.IsSign(sign))
        {
            Skip();
        }

        Place++;
    }
}
