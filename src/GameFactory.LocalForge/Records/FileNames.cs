using System.Text;

namespace GameFactory.LocalForge.Records;

/// <summary>
/// Names of files that came with a request, made plain as GitHub makes those of release assets: what is no letter, digit, dot, hyphen or
/// underscore becomes a dot.
/// </summary>
internal static class FileNames
{
    /// <summary>A name without folders that no file system takes amiss; <c>default</c> where nothing of it is left.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            var kept = char.IsAsciiLetterOrDigit(character) || character is '-' or '_' ? character : '.';
            if (kept != '.' || plain is [.., not '.'])
            {
                plain.Append(kept);
            }
        }

        var text = plain.ToString().Trim('.');
        return text.Length == 0 ? "default" : text;
    }
}
