using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GameFactory.Kit.Levels.Files;

/// <summary>
/// Writes JSON of one fixed form: two spaces, line feeds, a list of numbers in one line. The same data gives the same bytes, and a
/// difference between two levels reads well in a diff.
/// </summary>
internal sealed class CanonicalJson
{
    private readonly StringBuilder _text = new("{");
    private bool _first = true;

    internal CanonicalJson Number(string name, long value) => Raw(name, value.ToString());

    internal CanonicalJson Text(string name, string value) => Raw(name, Quoted(value));

    internal CanonicalJson Texts(string name, IEnumerable<string> values) => Raw(name, $"[{string.Join(", ", values.Select(Quoted))}]");

    internal CanonicalJson Numbers(string name, IEnumerable<int> values) => Raw(name, Row(values));

    internal CanonicalJson Map(string name, IEnumerable<KeyValuePair<string, int>> values) =>
        Raw(
            name,
            $"{{{string.Join(", ", values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{Quoted(v.Key)}: {v.Value}"))}}}"
        );

    /// <summary>A list with each item, itself JSON in one line, in a line of its own.</summary>
    internal CanonicalJson Items(string name, IEnumerable<string> items)
    {
        var joined = string.Join(",\n    ", items);
        return Raw(name, joined.Length == 0 ? "[]" : $"[\n    {joined}\n  ]");
    }

    internal CanonicalJson Rows(string name, IEnumerable<int[]> rows) => Items(name, rows.Select(Row));

    internal byte[] ToUtf8() => Encoding.UTF8.GetBytes(_text + "\n}\n");

    internal static string Row(IEnumerable<int> values) => $"[{string.Join(", ", values)}]";

    internal static string Quoted(string value) => $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private CanonicalJson Raw(string name, string value)
    {
        _text.Append(_first ? "\n  " : ",\n  ").Append(Quoted(name)).Append(": ").Append(value);
        _first = false;
        return this;
    }
}
