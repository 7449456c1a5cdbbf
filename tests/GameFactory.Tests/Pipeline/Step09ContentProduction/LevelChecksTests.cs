using GameFactory.Engine.Steps;
using GameFactory.Kit;
using GameFactory.Kit.Levels.Files;
using GameFactory.Kit.Levels.Making;
using GameFactory.Kit.Levels.Rules;
using GameFactory.Pipeline.Step09ContentProduction;
using GameFactory.Tests.Kit;
using GameFactory.Tests.Kit.Levels;

namespace GameFactory.Tests.Pipeline.Step09ContentProduction;

public sealed class LevelChecksTests
{
    public static TheoryData<string> Cores => TestDesigns.Cores;

    [Theory]
    [MemberData(nameof(Cores))]
    public void Levels_as_made_pass(string core)
    {
        var made = Make(core);
        Assert.All(LevelChecks.Of(TheKit.Shipped.Player(made[0].Level), made, Files(made, level => level)), c =>
            Assert.Equal(CheckResult.Passed, c.Result)
        );
    }

    [Theory]
    [InlineData("tap_jump_runner")]
    [InlineData("tap_rotate_tiles")]
    [InlineData("bouncing_ball")]
    public void A_level_that_was_changed_after_its_proof_fails(string core)
    {
        var made = Make(core);
        var checks = LevelChecks.Of(TheKit.Shipped.Player(made[0].Level), made, Files(made, level => level.Id == 6 ? Spoil(level) : level));
        var solvable = checks.Single(c => c.Name == "solvable");
        Assert.Equal(CheckResult.Failed, solvable.Result);
        Assert.StartsWith("Level 6", Assert.Single(solvable.Findings), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cores))]
    public void A_level_outside_its_band_fails(string core)
    {
        var made = Make(core).Select(m => m.Level.Id == 3 ? m with { Level = m.Level with { Difficulty = 999 } } : m).ToList();
        Assert.Equal(
            CheckResult.Failed,
            LevelChecks.Of(TheKit.Shipped.Player(made[0].Level), made, Files(made, level => level)).Single(c => c.Name == "in_band").Result
        );
    }

    private static IReadOnlyList<ProvenLevel> Make(string core) =>
        TheKit.Shipped.Levels(TestDesigns.Of(core)).Make(TestDesigns.Of(core), 11);

    private static List<GameFile> Files(IReadOnlyList<ProvenLevel> made, Func<Level, Level> change) =>
        [.. made.Select(m => new GameFile(LevelFile.Path(m.Level.Id), LevelFile.Write(change(m.Level))))];

    private static Level Spoil(Level level) =>
        level.Grid.Count == 0
            ? level with
            {
                Entities =
                [
                    [1, 300, 0, 20, 200],
                    .. level.Entities,
                ],
            }
            : level with
            {
                Grid = [.. level.Grid.Select(row => row.Select(c => c == 0 ? 0 : (c % 15) + 1).ToArray())],
            };
}
