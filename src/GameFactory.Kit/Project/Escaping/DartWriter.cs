using System.Text;

namespace GameFactory.Kit.Project.Escaping;

/// <summary>Writes the few Dart declarations that depend on a design, laid out as the Dart formatter lays them out (80 columns).</summary>
internal static class DartWriter
{
    private const int Width = 80;

    /// <summary>A string constant of a class.</summary>
    public static string StringConstant(string name, string text)
    {
        var literal = Literals.Dart(text);
        var line = $"  static const String {name} = {literal};";
        return line.Length <= Width ? line : $"  static const String {name} =\n      {literal};";
    }

    /// <summary>A constant list of names of a class.</summary>
    public static string ListConstant(string name, IReadOnlyList<string> items)
    {
        var line = $"  static const List<String> {name} = [{string.Join(", ", items)}];";
        if (line.Length <= Width)
        {
            return line;
        }

        var lines = new StringBuilder($"  static const List<String> {name} = [\n");
        foreach (var item in items)
        {
            lines.Append("    ").Append(item).Append(",\n");
        }

        return lines.Append("  ];").ToString();
    }

    /// <summary><c>lamp_lit</c> → <c>lampLit</c>.</summary>
    public static string CamelCase(string snakeCase)
    {
        var name = new StringBuilder(snakeCase.Length);
        var upper = false;
        foreach (var character in snakeCase)
        {
            if (character == '_')
            {
                upper = true;
                continue;
            }

            name.Append(upper ? char.ToUpperInvariant(character) : character);
            upper = false;
        }

        return name.ToString();
    }
}
