using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>Soft gradients with a pale rim.</summary>
internal sealed class PastelStyle : ArtStyle
{
    public override void Body(SKCanvas canvas, SKPath path, SKColor colour, float unit, ArtColours colours)
    {
        Stroke(canvas, path, colour.Darker(0.28f), unit * 0.036f, Smooth);
        Shade(canvas, path, colour.Lighter(0.42f), colour, Smooth);
        Crescent(canvas, path, unit * 0.022f, unit * 0.026f, SKColors.White.Faded(0.55f), Smooth);
        Crescent(canvas, path, -unit * 0.03f, -unit * 0.035f, colour.Darker(0.1f).Faded(0.7f), Smooth);
    }
}
