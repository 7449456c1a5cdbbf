using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using GameFactory.Kit;
using GameFactory.Kit.Project;

namespace GameFactory.Tests.Kit.Project;

public sealed class HostileTextTests
{
    [Fact]
    public void Nasty_texts_leave_every_file_whole()
    {
        foreach (var text in NastyTexts.All)
        {
            var files = Files(text);

            XDocument.Parse(Text(files, "android/app/src/main/AndroidManifest.xml"));
            JsonDocument.Parse(Text(files, "web/manifest.json"));
            Assert.DoesNotContain("<script>alert", Text(files, "web/index.html"), StringComparison.Ordinal);
            Assert.Single(Text(files, "pubspec.yaml").Split('\n'), line =>
                line.StartsWith("description: \"", StringComparison.Ordinal) && line.EndsWith('"')
            );
            Assert.All(TheKit.Shipped.Checks.Run(files, 10), check =>
                Assert.True(!check.IsFailed, $"{text}: {string.Join(' ', check.Findings)}")
            );
        }
    }

    [Fact]
    public void A_title_changes_no_path_and_nothing_of_the_workflow()
    {
        var plain = Files("Plain");
        foreach (var text in NastyTexts.All)
        {
            var files = Files(text);

            Assert.Equal(plain.Select(file => file.Path), files.Select(file => file.Path));
            Assert.Equal(Text(plain, FactoryWorkflow.Path), Text(files, FactoryWorkflow.Path));
            Assert.Equal(Text(plain, "lib/main.dart"), Text(files, "lib/main.dart"));
        }
    }

    [Theory]
    [InlineData("Class")]
    [InlineData("class")]
    [InlineData("flame")]
    [InlineData("a")]
    [InlineData("game\n")]
    [InlineData("../x_game")]
    public void A_package_name_that_is_not_legal_is_refused(string name) =>
        Assert.Throws<KitDesignException>(() => TheKit.Shipped.Template.Files(2, SampleDesigns.Tiles with { PackageName = name }));

    [Fact]
    public void Colours_and_asset_paths_are_checked_before_they_reach_code()
    {
        var design = SampleDesigns.Tiles;
        var color = design with { Palette = design.Palette with { Accent = "#fff); exit(1" } };
        var path = design with { Assets = [design.Assets[0] with { Path = "assets/images/../../x.png" }] };

        Assert.Throws<KitDesignException>(() => TheKit.Shipped.Template.Files(3, color));
        Assert.Throws<KitDesignException>(() => TheKit.Shipped.Template.Files(3, path));
    }

    private static IReadOnlyList<GameFile> Files(string text) =>
        TheKit.Shipped.Template.FilesAfter(
            10,
            SampleDesigns.Tiles with
            {
                Title = text,
                Tagline = text,
                Description = text,
                Texts = new(text, text, text, text),
            }
        );

    private static string Text(IReadOnlyList<GameFile> files, string path) =>
        Encoding.UTF8.GetString(files.Single(file => file.Path == path).Content.Span);
}
