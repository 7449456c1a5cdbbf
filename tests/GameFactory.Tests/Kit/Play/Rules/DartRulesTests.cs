using GameFactory.Kit.Levels.Files;
using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;
using GameFactory.Kit.Play;
using GameFactory.Tests.Kit.Levels;

namespace GameFactory.Tests.Kit.Play.Rules;

/// <summary>The Dart that ships, as JavaScript, must agree with the C# that the build makes of it to the last bit.</summary>
public sealed class DartRulesTests
{
    public static TheoryData<string> Cores => TestDesigns.Cores;

    [Theory]
    [MemberData(nameof(Cores))]
    public async Task A_thousand_random_runs_agree(string core)
    {
        var levels = Levels(core, games: 34);
        var runs = Enumerable.Range(0, 1000).Select(i => Messy(levels, i % levels.Count, i, 600, 50)).ToList();
        Assert.Null(
            await FirstDifferenceAsync([RulesScript.Emit(TheKit.Shipped.Template.Rules())], levels, runs) is [var difference]
                ? difference
                : "no answer"
        );
    }

    [Theory]
    [MemberData(nameof(Cores))]
    public async Task Every_golden_run_agrees(string core)
    {
        var levels = Levels(core, games: 3);
        var runs = GoldenRunsFile.Make(TheKit.Shipped.Player(levels[0]), levels, 5).Select((run, i) => Recorded(levels, run, i)).ToList();
        Assert.Null(
            await FirstDifferenceAsync([RulesScript.Emit(TheKit.Shipped.Template.Rules())], levels, runs) is [var difference]
                ? difference
                : "no answer"
        );
    }

    /// <summary>Each operator of each mechanic's rules is changed once. Changes that no run can show are counted and few.</summary>
    [Theory]
    [InlineData("tap_jump_runner", "runner_rules.dart")]
    [InlineData("tap_rotate_tiles", "tiles_rules.dart")]
    [InlineData("bouncing_ball", "breakout_rules.dart")]
    public async Task A_changed_rule_is_found(string core, string file)
    {
        var levels = Levels(core, games: 4);
        var runs = Enumerable
            .Range(0, 40)
            .Select(i =>
                i % 2 == 0
                    ? Messy(levels, i % levels.Count, i, 300, 10)
                    : RecordedRun.Of(
                        TheKit.Shipped,
                        levels,
                        i % levels.Count,
                        new ScriptedPlayer(levels[i % levels.Count].Solution),
                        1200,
                        10
                    )
            )
            .ToList();
        var mutants = RuleMutants.Of(TheKit.Shipped.Template.Rules(), file).ToList();
        var answers = await FirstDifferenceAsync([.. mutants.Select(m => m.Script)], levels, runs);
        var survivors = mutants.Where((_, i) => answers[i] is null).Select(m => m.What).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{mutants.Count} changed rules, {survivors.Count} not noticed:\n{string.Join('\n', survivors)}"
        );
        Assert.True(mutants.Count >= 40, $"only {mutants.Count} changes were made");
        Assert.True(survivors.Count * 10 <= mutants.Count, $"{survivors.Count} of {mutants.Count}:\n{string.Join('\n', survivors)}");
    }

    private static List<Level> Levels(string core, int games) =>
        [
            .. from seed in Enumerable.Range(0, games)
            let design = TestDesigns.Of(core, 0.5 + (seed % 4 * 0.5))
            from made in TheKit.Shipped.Levels(design).Make(design, seed)
            select made.Level,
        ];

    private static RecordedRun Messy(List<Level> levels, int index, int run, int ticks, int every) =>
        RecordedRun.Messy(TheKit.Shipped, levels, index, run, ticks, every);

    private static RecordedRun Recorded(List<Level> levels, GoldenRun run, int i) =>
        new(i % levels.Count, [.. run.Inputs], run.Ticks, int.MaxValue, [run.Hash]);

    private static Task<string?[]> FirstDifferenceAsync(string[] scripts, List<Level> levels, List<RecordedRun> runs) =>
        RulesOnNode.FirstDifferenceAsync(TheKit.Shipped, scripts, levels, runs);
}
