using System.Buffers;
using System.Globalization;
using System.Text;

namespace GameFactory.Cli.Output;

/// <summary>Writes a name so that a person can copy it into a shell, which then reads the name and nothing else.</summary>
internal static class ShellWord
{
    private static readonly SearchValues<char> s_plain = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+=:@%"
    );

    /// <param name="text">A file, a folder, an id.</param>
    public static string Of(string text)
    {
        if (text.Length > 0 && !text.AsSpan().ContainsAnyExcept(s_plain))
        {
            return text;
        }

        if (!text.Any(char.IsControl))
        {
            return $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
        }

        // A terminal would obey these signs, and within plain quotes a shell would take them as they are.
        var word = new StringBuilder("$'");
        foreach (var sign in text)
        {
            word.Append(
                char.IsControl(sign) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}")
                : sign is '\\' or '\'' ? $"\\{sign}"
                : sign.ToString()
            );
        }

        return word.Append('\'').ToString();
    }
}
