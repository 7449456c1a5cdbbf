using System.Text;
using GameFactory.Kit;
using GameFactory.Kit.Levels.Files;
using GameFactory.LocalForge.Runner;
using GameFactory.Server.Hosting;
using GameFactory.Stage.Headless;
using GameFactory.Tests.Kit;
using GameFactory.Tests.Kit.Project;

namespace GameFactory.Tests.Server.Hosting;

/// <summary>The checks that the local forge runs on a commit, on a game that the kit made.</summary>
public sealed class GameFilesCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gamefactory-build-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Game_of_the_kit_passes_and_is_played()
    {
        var results = await RunAsync();

        Assert.DoesNotContain(results, r => r.Outcome == RunCheckOutcome.Failed);
        Assert.All((string[])["golden_runs", "won_by_touches", "random_touches"], name =>
            Assert.Equal(RunCheckOutcome.Passed, results.Single(r => r.Name == name).Outcome)
        );
        Assert.All(results.Where(r => r.Outcome == RunCheckOutcome.Skipped), r => Assert.NotEmpty(r.Reason!));
    }

    [Fact]
    public async Task Level_that_was_changed_fails_its_golden_runs()
    {
        var results = await RunAsync(
            (path, text) => path == LevelFile.Path(3) ? text.Replace("[1, ", "[1, 9", StringComparison.Ordinal) : text
        );

        Assert.Equal(RunCheckOutcome.Failed, results.Single(r => r.Name == "golden_runs").Outcome);
    }

    [Theory]
    [InlineData("lib/rules/runner_rules.dart", "way = way ~/ 2;", "way = way ~/ 3;", "golden_runs")]
    [InlineData("lib/rules/runner_rules.dart", "next.phase = phaseWon;", "next.phase = phaseLost;", "golden_runs")]
    [InlineData("lib/game/runner/runner_view.dart", "=> session.press(runnerJump);", "=> session.press(0);", "won_by_touches")]
    [InlineData("lib/game/feel.dart", "_shake = _shakeSeconds;", "throw StateError('hurt');", "random_touches")]
    public async Task Changed_rule_or_view_is_noticed_by_playing(string file, string now, string then, string check)
    {
        var results = await RunAsync(
            (path, text) =>
            {
                Assert.True(path != file || text.Contains(now, StringComparison.Ordinal), $"{file} no longer holds '{now}'");
                return path == file ? text.Replace(now, then, StringComparison.Ordinal) : text;
            }
        );

        Assert.Equal(RunCheckOutcome.Failed, results.Single(r => r.Name == check).Outcome);
    }

    [Fact]
    public async Task Broken_source_fails()
    {
        var results = await RunAsync((path, text) => path == "lib/main.dart" ? text.Replace("}", "", StringComparison.Ordinal) : text);

        Assert.Contains(results, r => r.Outcome == RunCheckOutcome.Failed && r.Reason!.Contains("lib/main.dart", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<RunCheckResult>> RunAsync(Func<string, string, string>? change = null)
    {
        foreach (var file in Game())
        {
            var path = Path.Combine(_folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var text = Encoding.UTF8.GetString(file.Content.Span);
            await File.WriteAllTextAsync(path, change?.Invoke(file.Path, text) ?? text, TestContext.Current.CancellationToken);
        }

        var request = new RunRequest("owner/name", "c", "debug", new Dictionary<string, string>());
        return await new GameFilesCheck(TheKit.Shipped.Checks, new PlayChecks()).RunAsync(
            _folder,
            request,
            TestContext.Current.CancellationToken
        );
    }

    private static IEnumerable<GameFile> Game()
    {
        var design = SampleDesigns.Runner;
        var generator = TheKit.Shipped.Levels(design);
        var levels = Enumerable.Range(1, 10).Select(n => generator.MakeLevel(design, 7, n).Level).ToList();
        return
        [
            .. TheKit.Shipped.Template.FilesAfter(10, design),
            .. levels.Select(l => new GameFile(LevelFile.Path(l.Id), LevelFile.Write(l))),
            new GameFile(LevelIndexFile.Path, LevelIndexFile.Write(design.Economy, levels)),
            new GameFile(GoldenRunsFile.Path, GoldenRunsFile.Write(GoldenRunsFile.Make(generator.Player, levels, 7))),
        ];
    }
}
