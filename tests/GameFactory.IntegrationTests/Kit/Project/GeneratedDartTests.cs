using GameFactory.Kit.Design;
using GameFactory.Tests.Kit;
using GameFactory.Tests.Kit.Project;

namespace GameFactory.IntegrationTests.Kit.Project;

public sealed class GeneratedDartTests
{
    [Fact]
    public async Task Every_Dart_file_of_every_kind_of_game_parses_and_is_formatted()
    {
        var designs = SampleDesigns.All().Concat(NastyDesigns()).ToList();
        await using var folder = new GameFolders();
        for (var i = 0; i < designs.Count; i++)
        {
            foreach (var step in (int[])[3, 5, 6, 12])
            {
                folder.Write($"{i}-{designs[i].Core.Name}-{step}", TheKit.Shipped.Template.FilesAfter(step, designs[i]));
            }
        }

        var report = await DartFormatter.CheckAsync(folder.Path, TestContext.Current.CancellationToken);

        Assert.Empty(report.Findings);
        Assert.True(report.Files > designs.Count * 100, $"only {report.Files} files were looked at");
    }

    [Fact]
    public async Task The_formatter_finds_a_file_that_was_cut_off()
    {
        await using var folder = new GameFolders();
        var files = TheKit.Shipped.Template.FilesAfter(6, SampleDesigns.Runner);
        var victim = files.Single(file => file.Path == "lib/game/factory_game.dart");
        folder.Write("cut", [victim with { Content = victim.Content[..(victim.Content.Length / 2)] }]);

        var report = await DartFormatter.CheckAsync(folder.Path, TestContext.Current.CancellationToken);

        Assert.Single(report.Findings);
    }

    private static IEnumerable<GameDesign> NastyDesigns() =>
        NastyTexts.All.Select(text =>
            SampleDesigns.Tiles with
            {
                Title = text,
                Tagline = text,
                Description = text,
                Texts = new(text, text, text, text),
                PackageName = "z_nasty_game",
            }
        );
}
