using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace GameFactory.Server.Dashboard.Games;

/// <summary>Markup in the making. Whatever is interpolated is encoded, unless it is markup itself.</summary>
[InterpolatedStringHandler]
internal readonly struct Html(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + (16 * formattedCount));

    public void AppendLiteral(string markup) => _text.Append(markup);

    public void AppendFormatted(Html markup) => _text.Append(markup._text);

    public void AppendFormatted(IEnumerable<Html> markup)
    {
        foreach (var part in markup)
        {
            _text.Append(part._text);
        }
    }

    public void AppendFormatted(object? value, string? format = null)
    {
        var text = value is IFormattable number ? number.ToString(format, CultureInfo.InvariantCulture) : value?.ToString();
        _text.Append(HtmlEncoder.Default.Encode(text ?? ""));
    }

    /// <summary>The markup of an interpolated text.</summary>
    public static Html Of(Html markup) => markup;

    public override string ToString() => _text.ToString();
}
