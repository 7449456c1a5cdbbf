using GameFactory.Kit.Assets;
using GameFactory.Kit.Assets.Sounds;
using GameFactory.Kit.Design;
using GameFactory.Tests.Pipeline.Step01PreProduction;
using SkiaSharp;

namespace GameFactory.Tests.Kit.Assets;

public sealed class AssetMakerTests
{
    [Fact]
    public void Equal_seeds_make_equal_bytes_and_other_seeds_other_scenes()
    {
        foreach (var design in OfflineDesignerTests.Designs(21, 2))
        {
            foreach (var asset in design.Assets)
            {
                Assert.True(
                    TheKit.Shipped.Asset(design, asset, 5).Bytes.Span.SequenceEqual(TheKit.Shipped.Asset(design, asset, 5).Bytes.Span),
                    asset.Key
                );
            }

            var background = design.Assets.Single(a => a.Key == "background_far");
            Assert.False(
                TheKit.Shipped.Asset(design, background, 5).Bytes.Span.SequenceEqual(TheKit.Shipped.Asset(design, background, 6).Bytes.Span)
            );
        }
    }

    [Theory]
    [InlineData("flat")]
    [InlineData("neon")]
    [InlineData("pastel")]
    [InlineData("pixel")]
    [InlineData("paper")]
    public void Every_key_of_every_core_is_drawn_at_its_size_and_shows_something(string style)
    {
        foreach (var design in OfflineDesignerTests.Designs(22, 12, $$"""{"style": "{{style}}"}""").DistinctBy(d => d.Core.Name))
        {
            foreach (var asset in design.Assets.Where(a => a.Width is > 0 and < 600))
            {
                var png = TheKit.Shipped.Asset(design, asset, 1).Bytes;
                Assert.Equal((asset.Width, asset.Height), AssetInspector.PictureSize(png.Span));
                using var picture = SKBitmap.Decode(png.Span);
                var seen = picture.Pixels.Count(p => p.Alpha > 40) / (double)(asset.Width * asset.Height);
                Assert.True(seen > 0.08, $"{asset.Key} covers {seen:P0} of its frame");
                Assert.True(
                    picture.Pixels.Select(p => (uint)p).Distinct().Take(4).Count() == 4,
                    $"{asset.Key} has fewer than four colours"
                );
            }
        }
    }

    [Fact]
    public void Layers_and_ground_repeat_sideways()
    {
        foreach (
            var design in OfflineDesignerTests
                .Designs(23, 20, """{"style": "flat", "preferMechanics": ["tap_jump_runner"]}""")
                .Where(d => d.Core.Name == "tap_jump_runner")
                .Take(5)
        )
        {
            foreach (var key in new[] { "background_far", "background_near", "ground" })
            {
                using var picture = SKBitmap.Decode(TheKit.Shipped.Asset(design, design.Assets.Single(a => a.Key == key), 1).Bytes.Span);
                var seam = Difference(picture, picture.Width - 1, 0);
                var inside = Difference(picture, (picture.Width / 2) - 1, picture.Width / 2);
                Assert.True(
                    seam < Math.Max(inside * 4, picture.Height * 0.2),
                    $"{key} of {design.Theme}: {seam} at the seam, {inside} inside"
                );
            }
        }
    }

    [Fact]
    public void Sounds_are_short_and_the_music_has_eight_bars_without_a_gap()
    {
        foreach (var design in OfflineDesignerTests.Designs(24, 8))
        {
            foreach (var asset in design.Assets.Where(a => a.Width == 0))
            {
                var wav = TheKit.Shipped.Asset(design, asset, 3).Bytes;
                var duration = AssetInspector.SoundDuration(wav.Span)!.Value;
                if (asset.Type == "music")
                {
                    var bars = duration / 1000.0 * MusicMaker.Tempo(design.Style, 3) / 60 / 4;
                    Assert.Equal(MusicMaker.Bars, bars, 2);
                    Assert.InRange(wav.Length, 400_000, 1_000_000);
                }
                else
                {
                    Assert.InRange(duration, 30, 1700);
                }

                Assert.InRange(Loudest(wav.Span), 0.4, 0.9);
                Assert.True(
                    Math.Abs(Sample(wav.Span, wav.Length - 2) - Sample(wav.Span, 44)) < 0.2,
                    $"{asset.Key} clicks where it repeats"
                );
            }
        }
    }

    [Fact]
    public void A_key_without_a_recipe_is_an_error_and_never_an_empty_file()
    {
        var design = OfflineDesignerTests.Designs(25, 1)[0];
        Assert.Throws<NotSupportedException>(() =>
            TheKit.Shipped.Asset(design, new DesignAsset("dragon", "sprite", "assets/images/dragon.png", 64, 64, "x"), 1)
        );
        Assert.Throws<NotSupportedException>(() =>
            TheKit.Shipped.Asset(design, new DesignAsset("roar", "sound_effect", "assets/audio/roar.wav", 0, 0, "x"), 1)
        );
    }

    [Fact]
    public void Broken_files_are_recognised()
    {
        var design = OfflineDesignerTests.Designs(26, 1)[0];
        var png = TheKit.Shipped.Asset(design, design.Assets.First(a => a.Width > 0), 1).Bytes.ToArray();
        var wav = TheKit.Shipped.Asset(design, design.Assets.First(a => a.Width == 0), 1).Bytes.ToArray();
        Assert.Null(AssetInspector.PictureSize(png.AsSpan(0, png.Length / 2)));
        Assert.Null(AssetInspector.PictureSize(wav));
        Assert.Null(AssetInspector.PictureSize([]));
        Assert.Null(AssetInspector.SoundDuration(wav.AsSpan(0, wav.Length - 2)));
        Assert.Null(AssetInspector.SoundDuration(png));
    }

    [Fact]
    public void A_theme_that_nobody_knows_still_gets_pictures()
    {
        var design = OfflineDesignerTests.Designs(27, 1)[0] with { Theme = "underwater opera" };
        Assert.All(design.Assets.Where(a => a.Width is > 0 and < 200), a =>
            Assert.NotNull(AssetInspector.PictureSize(TheKit.Shipped.Asset(design, a, 1).Bytes.Span))
        );
    }

    // Rows whose two columns differ by more than a shade.
    private static int Difference(SKBitmap picture, int a, int b) =>
        Enumerable
            .Range(0, picture.Height)
            .Count(y =>
            {
                var (p, q) = (picture.GetPixel(a, y), picture.GetPixel(b, y));
                return Math.Abs(p.Red - q.Red) + Math.Abs(p.Green - q.Green) + Math.Abs(p.Blue - q.Blue) + Math.Abs(p.Alpha - q.Alpha) > 60;
            });

    private static double Sample(ReadOnlySpan<byte> wav, int at) => BitConverter.ToInt16(wav[at..]) / 32768.0;

    private static double Loudest(ReadOnlySpan<byte> wav)
    {
        var loudest = 0.0;
        for (var i = 44; i < wav.Length; i += 2)
        {
            loudest = Math.Max(loudest, Math.Abs(Sample(wav, i)));
        }

        return loudest;
    }
}
