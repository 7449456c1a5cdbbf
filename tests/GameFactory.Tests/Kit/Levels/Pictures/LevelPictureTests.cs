using System.Xml.Linq;
using GameFactory.Kit.Levels;
using GameFactory.Kit.Levels.Pictures;

namespace GameFactory.Tests.Kit.Levels.Pictures;

public sealed class LevelPictureTests
{
    public static TheoryData<string> Cores => TestDesigns.Cores;

    [Theory]
    [MemberData(nameof(Cores))]
    public void Every_level_has_a_picture_that_is_the_same_each_time(string core)
    {
        var design = TestDesigns.Of(core);
        foreach (var made in LevelGenerator.Make(design, 9))
        {
            var picture = LevelPicture.Draw(made.Level, design.Palette);
            var root = XDocument.Parse(picture).Root!;
            Assert.Equal("svg", root.Name.LocalName);
            Assert.True(root.Elements().Count() > 10);
            Assert.Equal(picture, LevelPicture.Draw(made.Level, design.Palette));
        }
    }

    [Fact]
    public void A_colour_from_a_design_is_never_markup()
    {
        var design = TestDesigns.Of("tap_rotate_tiles");
        var hostile = design.Palette with { Background = "\"/><script>alert(1)</script>" };
        var picture = LevelPicture.Draw(LevelGenerator.MakeLevel(design, 9, 1).Level, hostile);
        Assert.DoesNotContain("<script>", picture, StringComparison.Ordinal);
    }
}
