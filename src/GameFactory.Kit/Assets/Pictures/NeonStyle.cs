using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>Dark glass with a glowing tube around it.</summary>
internal sealed class NeonStyle : ArtStyle
{
    public override void Body(SKCanvas canvas, SKPath path, SKColor colour, float unit, ArtColours colours)
    {
        var tube = MathF.Max(2, unit * 0.03f);
        Stroke(canvas, path, colour.Faded(0.55f), tube * 1.8f, Smooth, blur: unit * 0.045f);
        Shade(canvas, path, colours.Background.Mix(colour, 0.5f), colours.Background.Mix(colour, 0.16f), Smooth);
        Stroke(canvas, path, colour, tube, Smooth);
        Stroke(canvas, path, colour.Lighter(0.65f), tube * 0.38f, Smooth);
    }
}
