using System.Text;
using GameFactory.Stage.Headless;
using GameFactory.Tests.Pipeline;

namespace GameFactory.Tests.Stage.Headless;

/// <summary>Games are played in a process of their own, whatever they do there.</summary>
public sealed class PlayChecksTests
{
    private const string View = "lib/game/tiles/tiles_view.dart";
    private const string Loaded = "  Future<void> onLoad() async {\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<int> Games => [.. Enumerable.Range(0, 7)];

    [Theory]
    [MemberData(nameof(Games))]
    public async Task Every_kind_of_game_keeps_its_runs_and_is_won_by_touches(int number)
    {
        var results = await new PlayChecks().RunAsync(Game(number), Cancellation);

        Assert.Equal(["golden_runs", "won_by_touches", "random_touches"], results.Select(result => result.Name));
        Assert.All(results, result => Assert.Empty(result.Findings));
    }

    [Theory]
    [InlineData("while (true) {}", "does not end within")]
    [InlineData("final all = <List<int>>[]; while (true) { all.add(List.filled(100000, 1)); }", "")]
    [InlineData("final all = <Uint8List>[]; while (true) { all.add(Uint8List(50000000)); }", "")]
    [InlineData("int down(int n) => 1 + down(n + 1); down(0);", "")]
    public async Task A_bomb_is_a_finding_of_its_game(string code, string finding)
    {
        var files = Game(3);
        var text = Encoding.UTF8.GetString(files[View].Span);
        Assert.Contains(Loaded, text, StringComparison.Ordinal);
        files[View] = Encoding.UTF8.GetBytes(
            "import 'dart:typed_data';\n" + text.Replace(Loaded, Loaded + "    " + code + "\n", StringComparison.Ordinal)
        );

        var checks = new PlayChecks(mostProcessorTime: TimeSpan.FromSeconds(10), mostMemoryBytes: 700L * 1024 * 1024);
        var results = await checks.RunAsync(files, Cancellation);
        var after = await new PlayChecks().RunAsync(Game(3), Cancellation);

        Assert.Contains(results, result => result.Findings.Any(found => found.Contains(finding, StringComparison.Ordinal)));
        Assert.All(after, result => Assert.Empty(result.Findings));
    }

    [Fact]
    public async Task A_game_without_its_parts_is_told_what_is_missing()
    {
        var files = Game(0);
        files.Remove("lib/game/factory_game.dart");

        var result = Assert.Single(await new PlayChecks().RunAsync(files, Cancellation));

        Assert.Equal(PlayChecks.Starts, result.Name);
        Assert.Contains("lib/game/factory_game.dart", Assert.Single(result.Findings), StringComparison.Ordinal);
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Game(int number)
    {
        var (_, at, design) = GoldenGames.Designs().ElementAt(number);
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (part, path, content) in GoldenGames.Files(at, design))
        {
            if (part is not ("design" or "pictures"))
            {
                files[path] = content;
            }
        }

        return files;
    }
}
