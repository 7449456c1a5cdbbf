using GameFactory.Kit.Play;

namespace GameFactory.Tests.Kit.Play.Rules;

/// <summary>Rules with one operator changed: what a slip of the pen would do.</summary>
internal static class RuleMutants
{
    // Changes of a boundary (< to <=) are left out: positions are thousandths of a unit, and hardly any run meets one exactly.
    private static readonly (string Sign, string Instead)[] s_slips =
    [
        (" < ", " > "),
        (" > ", " < "),
        (" <= ", " > "),
        (" >= ", " < "),
        (" == ", " != "),
        (" + ", " - "),
        (" - ", " + "),
        (" += ", " -= "),
        (" -= ", " += "),
        (" * 1000", " * 900"),
        (" ~/ 2", " ~/ 3"),
        (" && ", " || "),
        (" & ", " | "),
    ];

    internal static IEnumerable<(string What, string Script)> Of(IReadOnlyList<(string Name, string Text)> sources, string file)
    {
        var lines = sources.Single(source => source.Name == file).Text.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            if (lines[line].TrimStart().StartsWith("//", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var (sign, instead) in s_slips.Where(s => lines[line].Contains(s.Sign, StringComparison.Ordinal)))
            {
                var changed = lines.ToArray();
                var at = lines[line].IndexOf(sign, StringComparison.Ordinal);
                changed[line] = lines[line][..at] + instead + lines[line][(at + sign.Length)..];
                var all = sources.Select(source => source.Name == file ? (file, string.Join('\n', changed)) : source);
                yield return ($"{file}:{line + 1}: {changed[line].Trim()}", RulesScript.Emit(all));
            }
        }
    }
}
