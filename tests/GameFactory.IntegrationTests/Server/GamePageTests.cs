using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Files;
using GameFactory.Server.Dashboard.Games;
using GameFactory.Server.Games;
using GameFactory.Tests.Kit;
using GameFactory.Tests.Kit.Project;
using Microsoft.Playwright;

namespace GameFactory.IntegrationTests.Server;

/// <summary>The page of a game, kept as a file, in a real browser.</summary>
public sealed class GamePageTests(Browser browser) : IClassFixture<Browser>
{
    // The smallest picture there is: one pixel.
    private static readonly byte[] s_pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    [Theory]
    [InlineData("runner")]
    [InlineData("tiles")]
    [InlineData("ball")]
    public async Task A_kept_page_shows_ten_levels_and_loads_nothing(string mechanic)
    {
        var design = mechanic switch
        {
            "runner" => SampleDesigns.Runner,
            "tiles" => SampleDesigns.Tiles,
            _ => SampleDesigns.Ball,
        };
        var file = Path.Combine(Directory.CreateTempSubdirectory("gamefactory-page-").FullName, "index.html");
        await File.WriteAllTextAsync(
            file,
            GamePageHtml.Of(Content(design), TheKit.Shipped.Mechanics),
            TestContext.Current.CancellationToken
        );

        var page = await browser.OpenGameAsync(file);

        await Assertions.Expect(page.Locator(".assets img")).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByText("checked, not compiled")).ToHaveCountAsync(1);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private static GamePageContent Content(GameDesign design)
    {
        var files = Enumerable
            .Range(1, 10)
            .ToDictionary(
                LevelFile.Path,
                n => LevelFile.Write(TheKit.Shipped.Levels(design).MakeLevel(design, seed: 7, n).Level),
                StringComparer.Ordinal
            );
        files["assets/images/hero.png"] = s_pixel;
        return new GamePageContent(
            new GameDetailReply
            {
                Game = Game(),
                Seed = 7,
                Simulated = true,
                Assets = 1,
                Builds = [Build()],
            },
            design,
            [
                new StepReply(
                    1,
                    "pre_production",
                    "completed",
                    null,
                    null,
                    1,
                    0,
                    3,
                    null,
                    null,
                    null,
                    null,
                    null,
                    """{"checks":[{"name":"schema","result":"passed","findings":[]}]}""",
                    null
                ),
            ],
            [new AssetReply("sprite", "hero.png", "assets/images/hero.png", null, 1, 1, "png", null, "a hero", "{}")],
            files,
            FilesMissing: null
        );
    }

    private static BuildReply Build() =>
        new(1, 1, "success", "android", "debug", "checked", "source_bundle", null, null, 7, "1.0.1", 1_000, null, null);

    private static GameReply Game() =>
        new()
        {
            Id = Guid.NewGuid(),
            BatchId = Guid.NewGuid(),
            Index = 0,
            Name = "Lantern Harbour",
            Slug = "lantern-harbour-0123456789",
            Activity = "running",
            Genre = "runner",
            Status = "completed",
            CurrentStep = 12,
            Run = 1,
            Steps = "cccccccccccc",
        };
}
