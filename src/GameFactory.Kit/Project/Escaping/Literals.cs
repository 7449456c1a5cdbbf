using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GameFactory.Kit.Project.Escaping;

/// <summary>Writes a clean text as a literal of each language that the kit's files use. All results are ASCII but for Markdown.</summary>
internal static class Literals
{
    /// <summary>A Dart string with its quotes; double quotes only where they save escapes.</summary>
    public static string Dart(string text)
    {
        var quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        var literal = new StringBuilder().Append(quote);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == quote || rune.Value is '\\' or '$')
            {
                literal.Append('\\').Append((char)rune.Value);
            }
            else if (IsPlain(rune))
            {
                literal.Append((char)rune.Value);
            }
            else
            {
                literal.Append("\\u{").Append(rune.Value.ToString("X", CultureInfo.InvariantCulture)).Append('}');
            }
        }

        return literal.Append(quote).ToString();
    }

    /// <summary>A double-quoted YAML scalar.</summary>
    public static string Yaml(string text)
    {
        var literal = new StringBuilder().Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
            {
                literal.Append('\\').Append((char)rune.Value);
            }
            else if (IsPlain(rune))
            {
                literal.Append((char)rune.Value);
            }
            else
            {
                literal.Append("\\U").Append(rune.Value.ToString("X8", CultureInfo.InvariantCulture));
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Text for an XML or HTML element or a quoted attribute.</summary>
    public static string Xml(string text)
    {
        var literal = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPlain(rune) && rune.Value is not ('&' or '<' or '>' or '"' or '\''))
            {
                literal.Append((char)rune.Value);
            }
            else
            {
                literal.Append("&#").Append(rune.Value).Append(';');
            }
        }

        return literal.ToString();
    }

    /// <summary>An Android label: as XML, and no text that the resource compiler or the manifest merger takes for a reference.</summary>
    public static string AndroidLabel(string text)
    {
        var safe = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("${", "$ {", StringComparison.Ordinal);
        return Xml(safe.StartsWith('@') || safe.StartsWith('?') ? "\\" + safe : safe);
    }

    /// <summary>A JSON string with its quotes.</summary>
    public static string Json(string text) => JsonSerializer.Serialize(text, s_jsonOptions);

    /// <summary>Markdown that shows the text as it is, in one line.</summary>
    public static string Markdown(string text)
    {
        var literal = new StringBuilder();
        for (var place = 0; place < text.Length; place++)
        {
            var character = text[place];
            if (
                char.IsAscii(character)
                && !IsHyphen(text, place)
                && (char.IsPunctuation(character) || char.IsSymbol(character))
                && character is not (',' or '.' or ':' or ';' or '?' or '\'' or '"' or '%')
            )
            {
                literal.Append('\\');
            }

            literal.Append(character);
        }

        return literal.ToString();
    }

    /// <summary>Inside a word it means nothing to Markdown, and most people read the file as it is.</summary>
    private static bool IsHyphen(string text, int place) =>
        text[place] == '-' && place > 0 && place + 1 < text.Length && char.IsLetter(text[place - 1]) && char.IsLetter(text[place + 1]);

    private static readonly JsonSerializerOptions s_jsonOptions = new() { Encoder = JavaScriptEncoder.Default };

    private static bool IsPlain(Rune rune) => rune.Value is >= ' ' and <= '~';
}
