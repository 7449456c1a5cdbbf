using System.Text;
using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Files;
using GameFactory.Stage.Pages;
using GameFactory.Stage.Playing;
using GameFactory.Tests.Kit;
using GameFactory.Tests.Kit.Project;
using Microsoft.Playwright;

namespace GameFactory.IntegrationTests.Server;

/// <summary>Games as a person plays them: one file, in a real browser.</summary>
public sealed class PlayPageTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gamefactory-play-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("runner")]
    [InlineData("tiles")]
    [InlineData("ball")]
    public async Task A_level_begins_answers_the_mouse_pauses_and_is_remembered(string mechanic)
    {
        var page = await OpenAsync(Files(DesignOf(mechanic)));
        var game = page.Page.FrameLocator("#game");

        await Assertions.Expect(game.Locator("button[data-level]")).ToHaveCountAsync(10);
        await game.Locator("button[data-level='1']").ClickAsync();
        await game.Locator("body[data-state='playing']").WaitForAsync();
        var frame = page.Page.Frames[1];
        await UntilAsync(frame, "$stage.player.session.state.tick > 10");
        var box = (await page.Page.Locator("#game").BoundingBoxAsync())!;
        for (var i = 1; i <= 9; i++)
        {
            await page.Page.Mouse.ClickAsync(box.X + (box.Width * i / 10), box.Y + (box.Height * (0.35f + (0.03f * i))));
        }

        await UntilAsync(frame, "$stage.player.session.inputs.length > 0");
        var colours = await frame.EvaluateAsync<int>(
            """
            () => {
              const all = document.getElementById('screen');
              const seen = new Set(new Uint32Array(all.getContext('2d').getImageData(0, 0, all.width, all.height).data.buffer));
              return seen.size;
            }
            """
        );
        await page.Page.Keyboard.PressAsync("Escape");
        await game.GetByRole(AriaRole.Button, new() { Name = "Go on" }).WaitForAsync();
        var stopped = await frame.EvaluateAsync<int>("$stage.player.session.state.tick");
        await game.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await UntilAsync(frame, $"$stage.player.session.state.tick > {stopped}");

        Assert.True(colours > 50, $"{colours} colours are a blank screen");
        Assert.Empty(page.Troubles);
    }

    [Fact]
    public async Task A_game_that_reaches_for_more_than_the_stage_gets_nothing()
    {
        var design = DesignOf("tiles");
        var files = Files(design);
        var page = await OpenAsync(files);
        var frame = page.Page.Frames[1];

        var reached = await frame.EvaluateAsync<string[]>(
            """
            async () => {
              const got = [];
              const tries = {
                cookie: () => document.cookie,
                storage: () => localStorage.length,
                top: () => top.document.title,
                parent: () => parent.location.href,
              };
              if (self.origin !== 'null') got.push('origin');
              for (const [name, act] of Object.entries(tries)) {
                try { act(); got.push(name); } catch { /* refused, as it must be */ }
              }
              for (const address of ['/v1/batches', 'http://127.0.0.1/', 'https://example.test/']) {
                try { await fetch(address); got.push(address); } catch { /* refused, as it must be */ }
              }
              try { new Worker('data:text/javascript,postMessage(1)'); } catch { /* refused */ }
              return got;
            }
            """
        );

        Assert.Empty(reached);
    }

    [Fact]
    public void Texts_of_a_design_stay_texts()
    {
        var files = Files(DesignOf("tiles"));
        const string Hostile = "</script><script>alert(1)</script><!--";
        var info = Encoding.UTF8.GetString(files["lib/data/game_info.dart"].Span);
        var title = info.IndexOf("'Lantern Harbour'", StringComparison.Ordinal);
        files["lib/data/game_info.dart"] = Encoding.UTF8.GetBytes(
            string.Concat(info.AsSpan(0, title), $"'{Hostile}'", info.AsSpan(title + "'Lantern Harbour'".Length))
        );

        var html = PlayPage.Frame(PlayedGame.Of(files));

        Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<!--", html, StringComparison.Ordinal);
    }

    // The library's own way to wait evaluates text in the page, which the page's policy forbids.
    private static Task UntilAsync(IFrame frame, string holds) =>
        frame.EvaluateAsync($"() => new Promise(done => {{ const look = () => {holds} ? done() : requestAnimationFrame(look); look(); }})");

    private async Task<WatchedPage> OpenAsync(Dictionary<string, ReadOnlyMemory<byte>> files)
    {
        var file = Path.Combine(_folder, "game.html");
        await File.WriteAllTextAsync(file, PlayPage.OneFile(PlayedGame.Of(files), "lantern-harbour"), Cancellation);
        return await browser.OpenAsync(new Uri(file).ToString());
    }

    private static GameDesign DesignOf(string mechanic) =>
        mechanic switch
        {
            "runner" => SampleDesigns.Runner,
            "tiles" => SampleDesigns.Tiles,
            _ => SampleDesigns.Ball,
        };

    private static Dictionary<string, ReadOnlyMemory<byte>> Files(GameDesign design)
    {
        var files = TheKit
            .Shipped.Template.FilesAfter(12, design)
            .ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);
        var generator = TheKit.Shipped.Levels(design);
        foreach (var level in Enumerable.Range(1, 10).Select(number => generator.MakeLevel(design, 7, number).Level))
        {
            files[LevelFile.Path(level.Id)] = LevelFile.Write(level);
        }

        return files;
    }
}
