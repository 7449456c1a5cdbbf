using GameFactory.Pipeline.Designing;
using SkiaSharp;

namespace GameFactory.Pipeline.Assets.Pictures;

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
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Transparent);
            canvas.Scale(1f / grain);
            var easel = new Easel(canvas, width, height, ArtColours.Of(design.Palette, design.Style), style, ThemeLook.Of(design.Theme), SeededRandom.For(seed, $"art/{key}"));
            Draw(easel, key, design.Core.Name);
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

    private static void Draw(Easel easel, string key, string core)
    {
        switch (key)
        {
            case "background": Backdrops.Sky(easel); break;
            case "background_far": Silhouettes.Far(easel); break;
            case "background_near": Silhouettes.Near(easel); break;
            case "player": HeroArt.Figure(easel, "stand"); break;
            case "player_run": HeroArt.Figure(easel, "run"); break;
            case "player_jump": HeroArt.Figure(easel, "jump"); break;
            case "obstacle": HazardArt.Obstacle(easel); break;
            case "flyer": FlyerArt.Draw(easel); break;
            case "coin": PickupArt.Draw(easel); break;
            case "ground": SceneArt.Ground(easel); break;
            case "tile": TileArt.Tile(easel, locked: false); break;
            case "tile_locked": TileArt.Tile(easel, locked: true); break;
            case "source": TileArt.Source(easel); break;
            case "lamp_off": TileArt.Lamp(easel, lit: false); break;
            case "lamp_on": TileArt.Lamp(easel, lit: true); break;
            case "ball": BreakoutArt.Ball(easel); break;
            case "paddle": BreakoutArt.Paddle(easel); break;
            case "brick_1": BreakoutArt.Brick(easel, 1); break;
            case "brick_2": BreakoutArt.Brick(easel, 2); break;
            case "brick_3": BreakoutArt.Brick(easel, 3); break;
            case "button": InterfaceArt.Button(easel); break;
            case "star": InterfaceArt.Star(easel, earned: true); break;
            case "star_empty": InterfaceArt.Star(easel, earned: false); break;
            case "lock": InterfaceArt.Lock(easel); break;
            case "heart": InterfaceArt.Heart(easel); break;
            case "clock": InterfaceArt.Clock(easel); break;
            case "slow_button": InterfaceArt.SlowButton(easel); break;
            case "particle": InterfaceArt.Particle(easel); break;
            case "icon": SceneArt.Icon(easel, core); break;
            case "splash": SceneArt.Splash(easel, core); break;
            default: Pipe(easel, key); break;
        }
    }

    private static void Pipe(Easel easel, string key)
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
        TileArt.Pipe(easel, sides, lit);
    }

    private static byte[] Encode(SKBitmap picture)
    {
        using var pixels = picture.PeekPixels();
        using var data = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Up, 4))
            ?? throw new InvalidOperationException("The picture could not be written as PNG.");
        return data.ToArray();
    }
}
