using System.Diagnostics;
using System.Text.Json.Nodes;
using GameFactory.Cli.Supervision;
using GameFactory.Database.Cluster;
using Microsoft.Playwright;

namespace GameFactory.IntegrationTests.Server;

/// <summary>The demo from the command to the repositories, undisturbed and disturbed.</summary>
public sealed class DemoTests(Browser browser) : IClassFixture<Browser>
{
    private const int Kills = 12;

    [Fact]
    public async Task A_demo_makes_finished_games_that_depend_on_nothing_but_its_seed()
    {
        var first = TemporaryFolder();
        var second = TemporaryFolder();
        var one = await DemoAsync(first, "--window", "200");
        var other = await DemoAsync(second, "--window", "1");

        Assert.All(one, game => Assert.Equal("completed", (string?)game["status"]));
        Assert.Equal(4, one.Count);
        Assert.Equal(Trees(one), Trees(other));
        foreach (var game in one)
        {
            Assert.Equal(0, await GitAsync($"--git-dir={game["repository"]}", "fsck", "--strict"));
            Assert.Equal(
                0,
                await GitAsync("clone", "--quiet", (string)game["repository"]!, Path.Combine(first, "clones", (string)game["slug"]!))
            );
            Assert.True(File.Exists((string?)game["bundle"]));
        }

        await PageOfAsync(first, (string)one[0]["slug"]!);
        await EveryColumnHasAnOwnerAsync(first);
        await RemoveAsync(first, second);
    }

    [Fact]
    public async Task A_demo_killed_at_twelve_moments_ends_as_an_undisturbed_one()
    {
        var calm = TemporaryFolder();
        var rough = TemporaryFolder();
        var expected = await DemoAsync(calm);

        await DisturbAsync(rough, new Random(20_11));
        var games = await DemoAsync(rough);

        Assert.Equal(Trees(expected), Trees(games));
        Assert.Equal(games.Count, Directory.GetDirectories(Path.Combine(rough, "forge", "repositories", "gamefactory"), "*.git").Length);
        Assert.All(await ReleasesAsync(rough), tags => Assert.Equal(["v1.0.1"], tags));
        Assert.Equal(games.Count, (await ReleasesAsync(rough)).Count);
        foreach (var game in games)
        {
            Assert.Equal("completed", (string?)game["status"]);
            Assert.Equal(0, await GitAsync($"--git-dir={game["repository"]}", "fsck", "--strict"));
            Assert.Equal(["2", "3", "5", "6", "7", "8", "9", "10", "11"], await CommittedStepsAsync(game));
        }

        await RemoveAsync(calm, rough);
    }

    // Kills one process after the other, each with signal 9; a killed command is started again, as a person would.
    private static async Task DisturbAsync(string folder, Random random)
    {
        var demo = Start(folder);
        try
        {
            for (var kill = 0; kill < Kills; kill++)
            {
                await MomentAsync(TimeSpan.FromMilliseconds(random.Next(500, 4_000)));
                var victim = random.Next(4);
                var running = RunFile.Read(folder);
                if (victim == 0 || running is null)
                {
                    demo.Kill();
                    await demo.EndAsync();
                }
                else
                {
                    Kill(
                        victim switch
                        {
                            1 => running.Silos is [.., var silo] ? silo.Process : null,
                            2 => running.Forge?.Process,
                            _ => running.Postgres?.Process,
                        }
                    );
                }

                if (demo.HasExited)
                {
                    demo.Dispose();
                    demo = Start(folder);
                }
            }

            demo.Kill();
            await demo.EndAsync();
        }
        finally
        {
            demo.Dispose();
        }
    }

    // When the blow falls is the test itself, so here time passes and no signal is waited for.
    private static async Task MomentAsync(TimeSpan after)
    {
        using var moment = new PeriodicTimer(after);
        await moment.WaitForNextTickAsync(TestContext.Current.CancellationToken);
    }

    private static void Kill(ProcessIdentity? process)
    {
        if (process?.IsAlive() == true)
        {
            using var victim = Process.GetProcessById(process.Id);
            victim.Kill();
        }
    }

    private static FactoryProcess Start(string folder, params string[] more) =>
        FactoryProcess.Start(["demo", "--games", "4", "--seed", "7", "--exit", "--json", "--data", folder, .. more]);

    private static async Task<List<JsonNode>> DemoAsync(string folder, params string[] more)
    {
        using var demo = Start(folder, more);
        var (exitCode, output, error) = await demo.EndAsync();
        Assert.True(exitCode == 0, $"The demo ended with {exitCode}: {error}\n{output}");
        return [.. JsonNode.Parse(output)!["games"]!.AsArray().Select(game => game!)];
    }

    private async Task PageOfAsync(string folder, string slug)
    {
        using var open = FactoryProcess.Start("game", "open", slug, "--data", folder, "--out", Path.Combine(folder, "page"));
        var (exitCode, output, error) = await open.EndAsync();
        Assert.True(exitCode == 0, error);
        var page = await browser.OpenGameAsync(output.Trim());
        Assert.InRange(await page.Locator(".assets img").CountAsync(), 10, 100);
        await Assertions.Expect(page.GetByText("checked, not compiled", new() { Exact = true })).ToHaveCountAsync(2);
    }

    /// <summary>Tags of the releases of each repository, as the forge's journal has them.</summary>
    private static async Task<List<List<string>>> ReleasesAsync(string folder)
    {
        var entries = (await File.ReadAllLinesAsync(Path.Combine(folder, "forge", "forge.jsonl"), TestContext.Current.CancellationToken))
            .Select(line => JsonNode.Parse(line)!["release"])
            .OfType<JsonNode>();
        return
        [
            .. entries
                .GroupBy(entry => (long)entry["repositoryId"]!)
                .Select(of => of.DistinctBy(entry => (long)entry["id"]!).Select(entry => (string)entry["tag"]!).ToList()),
        ];
    }

    /// <summary>The step of each commit on the branch, oldest first.</summary>
    private static async Task<string[]> CommittedStepsAsync(JsonNode game)
    {
        string[] arguments =
        [
            $"--git-dir={game["repository"]}",
            "log",
            "--reverse",
            "--format=%(trailers:key=GameFactory-Step,valueonly,separator=)",
            "main",
        ];
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = await git.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task EveryColumnHasAnOwnerAsync(string folder)
    {
        using var coverage = FactoryProcess.Start("db", "coverage", "--json", "--data", folder);
        var (exitCode, output, error) = await coverage.EndAsync();
        Assert.True(exitCode == 0, $"{error} {JsonNode.Parse(output)!["unexplained"]}");
    }

    private static IEnumerable<string?> Trees(List<JsonNode> games) =>
        games.Select(game => (string?)game["tree"] ?? throw new InvalidOperationException("A game has no tree."));

    private static async Task<int> GitAsync(params string[] arguments)
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", arguments)
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        return git.ExitCode;
    }

    private static string TemporaryFolder() => Directory.CreateTempSubdirectory("gamefactory-demo-").FullName;

    private static async Task RemoveAsync(params string[] folders)
    {
        foreach (var folder in folders)
        {
            await PrivatePostgres.StopAsync(new PrivatePostgresOptions { Directory = Path.Combine(folder, "postgres") });
            Directory.Delete(folder, recursive: true);
        }
    }
}
