using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>Hard tones on a coarse grid, with a dark outline of one visible pixel.</summary>
internal sealed class PixelStyle : ArtStyle
{
    public override bool Smooth => false;

    public override int Grain(int width) => width >= 512 ? 8 : 4;

    public override void Body(SKCanvas canvas, SKPath path, SKColor colour, float unit, ArtColours colours)
    {
        var pixel = Grain((int)unit);
        Stroke(canvas, path, colour.Darker(0.65f), pixel * 2, Smooth);
        Fill(canvas, path, colour, Smooth);
        Crescent(canvas, path, -pixel, -pixel * 1.5f, colour.Darker(0.28f), Smooth);
        Crescent(canvas, path, pixel, pixel, colour.Lighter(0.4f), Smooth);
    }
}
