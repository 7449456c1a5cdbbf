using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Reading;

/// <summary>Finds tokens that stand next to each other.</summary>
internal static class TokenSearch
{
    /// <summary>True when the words and signs stand somewhere in the file, in this order and with nothing between.</summary>
    public static bool Holds(DartUnit unit, params string[] sequence) => Places(unit, sequence).Any();

    /// <summary>Where the sequence begins.</summary>
    public static IEnumerable<int> Places(DartUnit unit, params string[] sequence)
    {
        for (var i = 0; i + sequence.Length <= unit.Tokens.Count; i++)
        {
            if (Matches(unit, i, sequence))
            {
                yield return i;
            }
        }
    }

    private static bool Matches(DartUnit unit, int place, string[] sequence)
    {
        for (var i = 0; i < sequence.Length; i++)
        {
            if (unit.Tokens[place + i].Kind == DartTokenKind.Text || unit.Tokens[place + i].Text != sequence[i])
            {
                return false;
            }
        }

        return true;
    }
}
