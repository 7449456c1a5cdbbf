using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Names;

/// <summary>How a constructor calls the one above: by super parameters and by super(…).</summary>
/// <param name="Constructor">Name of the constructor above; empty for the unnamed one.</param>
/// <param name="Arguments">What it is given.</param>
internal sealed record SuperCall(string Constructor, DartArguments Arguments)
{
    /// <summary>The call; null for a constructor that calls another one of its own class or is a factory.</summary>
    public static SuperCall? Read(DartUnit unit, DartMember constructor)
    {
        List<string> named = [];
        var positional = 0;
        for (var i = constructor.Start; i < constructor.Body; i++)
        {
            if (unit.Tokens[i].IsWord("factory"))
            {
                return null;
            }

            if (unit.Tokens[i].IsWord("super") && unit.Tokens[i + 1].IsSign("."))
            {
                var name = unit.Tokens[i + 2].Text;
                if (constructor.Signature.Named.Contains(name, StringComparer.Ordinal))
                {
                    named.Add(name);
                }
                else
                {
                    positional++;
                }
            }
        }

        for (var i = constructor.Body; i < constructor.End && !unit.Tokens[i].IsSign("{"); i++)
        {
            if (unit.Tokens[i].IsWord("this") && unit.Tokens[i - 1].Text is ":" or "," && unit.Tokens[i + 1].Text is "(" or ".")
            {
                return null;
            }

            if (unit.Tokens[i].IsWord("super"))
            {
                return Explicit(unit, i, named, positional);
            }

            i = unit.Partners[i] > i ? unit.Partners[i] : i;
        }

        return new SuperCall("", new DartArguments(positional, named));
    }

    private static SuperCall Explicit(DartUnit unit, int place, List<string> named, int positional)
    {
        var isNamed = unit.Tokens[place + 1].IsSign(".");
        var given = DartArguments.Read(unit, isNamed ? place + 3 : place + 1);
        return new SuperCall(
            isNamed ? unit.Tokens[place + 2].Text : "",
            new DartArguments(positional + given.Positional, [.. named, .. given.Named])
        );
    }
}
