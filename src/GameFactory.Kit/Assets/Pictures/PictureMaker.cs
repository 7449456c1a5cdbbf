using GameFactory.Kit.Design;
using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>Paints the pictures of a game. The same design and seed give the same bytes with the same version of the drawing library.</summary>
internal static class PictureMaker
{
    /// <summary>A PNG of the asset's size.</summary>
    /// <exception cref="NotSupportedException">No picture of that key is known.</exception>
    public static byte[] Png(GameDesign design, DesignAsset asset, long seed)
    {
        using var picture = Paint(design, asset.Key, asset.Width, asset.Height, seed);
        return Encode(picture);
    }

    private static SKBitmap Paint(GameDesign design, string key, int width, int height, long seed)
    {
        var style = ArtStyle.Of(design.Style);
        var grain = style.Grain(width);
        var bitmap = new SKBitmap(new SKImageInfo(width / grain, height / grain, SKColorType.Rgba8888, SKAlphaType.Premul));
        using (var surface = new SKCanvas(bitmap))
        {
            surface.Clear(SKColors.Transparent);
            surface.Scale(1f / grain);
            var canvas = new Canvas(surface, width, height, ArtColours.Of(design.Palette, design.Style), style, ThemeLook.Of(design.Theme), SeededRandom.For(seed, $"art/{key}"));
            Draw(canvas, key, design.Core.Name);
        }

        if (grain == 1)
        {
            return bitmap;
        }

        using (bitmap)
        {
            return bitmap.Resize(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul), new SKSamplingOptions(SKFilterMode.Nearest))
                ?? throw new InvalidOperationException($"The picture {key} could not be enlarged.");
        }
    }

    private static void Draw(Canvas canvas, string key, string core)
    {
        switch (key)
        {
            case "background": Backdrops.Sky(canvas); break;
            case "background_far": Silhouettes.Far(canvas); break;
            case "background_near": Silhouettes.Near(canvas); break;
            case "player": HeroArt.Figure(canvas, "stand"); break;
            case "player_run": HeroArt.Figure(canvas, "run"); break;
            case "player_jump": HeroArt.Figure(canvas, "jump"); break;
            case "obstacle": HazardArt.Obstacle(canvas); break;
            case "flyer": FlyerArt.Draw(canvas); break;
            case "coin": PickupArt.Draw(canvas); break;
            case "ground": SceneArt.Ground(canvas); break;
            case "tile": TileArt.Tile(canvas, locked: false); break;
            case "tile_locked": TileArt.Tile(canvas, locked: true); break;
            case "source": TileArt.Source(canvas); break;
            case "lamp_off": TileArt.Lamp(canvas, lit: false); break;
            case "lamp_on": TileArt.Lamp(canvas, lit: true); break;
            case "ball": BreakoutArt.Ball(canvas); break;
            case "paddle": BreakoutArt.Paddle(canvas); break;
            case "brick_1": BreakoutArt.Brick(canvas, 1); break;
            case "brick_2": BreakoutArt.Brick(canvas, 2); break;
            case "brick_3": BreakoutArt.Brick(canvas, 3); break;
            case "button": InterfaceArt.Button(canvas); break;
            case "star": InterfaceArt.Star(canvas, earned: true); break;
            case "star_empty": InterfaceArt.Star(canvas, earned: false); break;
            case "lock": InterfaceArt.Lock(canvas); break;
            case "heart": InterfaceArt.Heart(canvas); break;
            case "clock": InterfaceArt.Clock(canvas); break;
            case "slow_button": InterfaceArt.SlowButton(canvas); break;
            case "particle": InterfaceArt.Particle(canvas); break;
            case "icon": SceneArt.Icon(canvas, core); break;
            case "splash": SceneArt.Splash(canvas, core); break;
            default: Pipe(canvas, key); break;
        }
    }

    private static void Pipe(Canvas canvas, string key)
    {
        var lit = key.EndsWith("_lit", StringComparison.Ordinal);
        var sides = (lit ? key[..^4] : key) switch
        {
            "pipe_end" => "n",
            "pipe_straight" => "ns",
            "pipe_corner" => "ne",
            "pipe_tee" => "nes",
            "pipe_cross" => "nesw",
            _ => throw new NotSupportedException($"No picture is known for the key '{key}'."),
        };
        TileArt.Pipe(canvas, sides, lit);
    }

    private static byte[] Encode(SKBitmap picture)
    {
        using var pixels = picture.PeekPixels();
        using var data = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Up, 4))
            ?? throw new InvalidOperationException("The picture could not be written as PNG.");
        return data.ToArray();
    }
}
