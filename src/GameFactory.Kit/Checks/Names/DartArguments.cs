using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Names;

/// <summary>What a call gives.</summary>
/// <param name="Positional">Arguments without a name.</param>
/// <param name="Named">Names of the others.</param>
internal sealed record DartArguments(int Positional, IReadOnlyList<string> Named)
{
    /// <summary>The arguments of the call whose bracket opens at a token.</summary>
    public static DartArguments Read(DartUnit unit, int open)
    {
        List<string> named = [];
        var positional = 0;
        foreach (var (from, to) in TokenParts.Of(unit, open))
        {
            if (to - from > 1 && unit.Tokens[from].Kind == DartTokenKind.Word && unit.Tokens[from + 1].IsSign(":"))
            {
                named.Add(unit.Tokens[from].Text);
            }
            else
            {
                positional++;
            }
        }

        return new DartArguments(positional, named);
    }

    /// <summary>How the call does not fit, or null when it does.</summary>
    public string? Misfit(DartSignature signature)
    {
        var unknown = Named.Where(name => !signature.Named.Contains(name, StringComparer.Ordinal)).ToList();
        if (unknown.Count > 0)
        {
            return $"has no parameter '{unknown[0]}'";
        }

        var missing = signature.Required.Where(name => !Named.Contains(name, StringComparer.Ordinal)).ToList();
        if (missing.Count > 0)
        {
            return $"needs the parameter '{missing[0]}'";
        }

        return Positional < signature.Positional || Positional > signature.Positional + signature.Optional
            ? $"takes {signature.Positional} arguments in order, not {Positional}"
            : null;
    }
}
