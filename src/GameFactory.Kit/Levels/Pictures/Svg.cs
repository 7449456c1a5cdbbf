using System.Globalization;
using System.Security;
using System.Text;

namespace GameFactory.Kit.Levels.Pictures;

/// <summary>Writes an SVG picture in one fixed form: the same calls give the same text.</summary>
public sealed class Svg
{
    private readonly StringBuilder _text = new();

    /// <summary>Begins a picture of that size in pixels.</summary>
    public Svg(int width, int height, string title, string background)
    {
        _text.Append(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\">\n<title>{Safe(title)}</title>\n"
        );
        Rect(0, 0, width, height, background);
    }

    /// <summary>A box; <paramref name="more"/> are further attributes.</summary>
    public Svg Rect(double x, double y, double width, double height, string fill, int round = 0, string more = "") =>
        Line(
            $"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\"{(round > 0 ? $" rx=\"{round}\"" : "")} "
                + $"fill=\"{Safe(fill)}\"{more}/>"
        );

    /// <summary>A disc; <paramref name="more"/> are further attributes.</summary>
    public Svg Circle(double x, double y, double radius, string fill, string more = "") =>
        Line($"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\" fill=\"{Safe(fill)}\"{more}/>");

    /// <summary>A line through points; <paramref name="dashes"/> such as <c>2 6</c>, or empty.</summary>
    public Svg Path(IEnumerable<(double X, double Y)> points, string color, double width, string dashes = "")
    {
        var way = string.Join(' ', points.Select(p => $"{N(p.X)},{N(p.Y)}"));
        var dashed = dashes.Length > 0 ? $" stroke-dasharray=\"{dashes}\"" : "";
        return Line(
            $"<polyline points=\"{way}\" fill=\"none\" stroke=\"{Safe(color)}\" stroke-width=\"{N(width)}\" stroke-linecap=\"round\" "
                + $"stroke-linejoin=\"round\"{dashed}/>"
        );
    }

    /// <summary>A text.</summary>
    public Svg Label(double x, double y, string label, string color, int size = 12) =>
        Line(
            $"<text x=\"{N(x)}\" y=\"{N(y)}\" fill=\"{Safe(color)}\" font-family=\"sans-serif\" font-size=\"{size}\">{Safe(label)}</text>"
        );

    /// <summary>The whole document.</summary>
    public override string ToString() => _text + "</svg>\n";

    private static string N(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Colours and titles come from a design document: they are data, never markup.</summary>
    private static string Safe(string value) => SecurityElement.Escape(value);

    private Svg Line(string element)
    {
        _text.Append(element).Append('\n');
        return this;
    }
}
