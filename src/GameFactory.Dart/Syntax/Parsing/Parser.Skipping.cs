using GameFactory.Dart.Syntax.Lexing;

namespace GameFactory.Dart.Syntax.Parsing;

/// <summary>Types skipped, to see what they are followed by.</summary>
public sealed partial class Parser
{
    // The index after the type that begins at an index; -1 when none does.
    private int SkipType(int index)
    {
        if (_skipDepth > MostSkippedDepth)
        {
            return -1;
        }

        _skipDepth++;
        var after = SkipTypeHead(index);
        while (after > 0)
        {
            if (At(after).Is("?"))
            {
                after++;
            }
            else if (At(after).Is("Function") && SkipFunctionTail(after) is var tail and > 0)
            {
                after = tail;
            }
            else
            {
                break;
            }
        }

        _skipDepth--;
        return after;
    }

    private int SkipTypeHead(int index)
    {
        var token = At(index);
        if (token.Is("("))
        {
            return AfterPartner(index);
        }

        if (token.Is("void"))
        {
            return index + 1;
        }

        if (!token.IsName || Words.NotTypes.Contains(token.Text))
        {
            return -1;
        }

        if (token.Is("Function") && SkipFunctionTail(index) is var tail and > 0)
        {
            return tail;
        }

        var after = index + 1;
        if (At(after).Is(".") && At(after + 1).IsName)
        {
            after += 2;
        }

        return At(after).Is("<") ? SkipTypeArguments(after) : after;
    }

    private int SkipFunctionTail(int index)
    {
        var after = index + 1;
        if (At(after).Is("<"))
        {
            after = SkipTypeParameters(after);
        }

        return after > 0 && At(after).Is("(") ? AfterPartner(after) : -1;
    }

    // <T extends A, U>: as type arguments, with bounds.
    private int SkipTypeParameters(int index)
    {
        var after = index + 1;
        while (true)
        {
            if (!At(after).IsName)
            {
                return -1;
            }

            after++;
            if (At(after).Is("extends"))
            {
                after = SkipType(after + 1);
            }

            if (after > 0 && At(after).Is(">"))
            {
                return after + 1;
            }

            if (after < 0 || !At(after).Is(","))
            {
                return -1;
            }

            after++;
        }
    }

    private int SkipTypeArguments(int index)
    {
        if (!At(index).Is("<"))
        {
            return -1;
        }

        if (!_skippedArguments.TryGetValue(index, out var after))
        {
            after = SkipNewTypeArguments(index);
            _skippedArguments[index] = after;
        }

        return after;
    }

    private int SkipNewTypeArguments(int index)
    {
        var after = index + 1;
        while (true)
        {
            while (At(after).Is("@"))
            {
                after += 2;
            }

            after = SkipType(after);
            if (after < 0)
            {
                return -1;
            }

            if (At(after).Is(">"))
            {
                return after + 1;
            }

            if (!At(after).Is(","))
            {
                return -1;
            }

            after++;
            if (At(after).Is(">"))
            {
                return after + 1;
            }
        }
    }
}
