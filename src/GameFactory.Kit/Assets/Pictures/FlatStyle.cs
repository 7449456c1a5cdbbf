using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>Two tones and a dark outline, like a sticker.</summary>
internal sealed class FlatStyle : ArtStyle
{
    public override void Body(SKCanvas canvas, SKPath path, SKColor colour, float unit, ArtColours colours)
    {
        var line = unit * 0.035f;
        Stroke(canvas, path, colour.Darker(0.55f), line * 2, Smooth);
        Fill(canvas, path, colour, Smooth);
        Crescent(canvas, path, -unit * 0.035f, -unit * 0.045f, colour.Darker(0.2f), Smooth);
        Crescent(canvas, path, unit * 0.02f, unit * 0.025f, colour.Lighter(0.35f), Smooth);
    }
}
