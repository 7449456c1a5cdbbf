using CsCheck;
using GameFactory.Kit.Levels.Files;
using GameFactory.Kit.Levels.Making;

namespace GameFactory.Tests.Kit.Levels;

public sealed class LevelGeneratorTests
{
    public static TheoryData<string> Cores => TestDesigns.Cores;

    [Theory]
    [MemberData(nameof(Cores))]
    public void Any_design_gets_ten_levels_that_can_be_won_and_are_in_their_bands(string core)
    {
        Gen.Select(TestDesigns.Any(core), Gen.Long)
            .Sample(
                (design, seed) =>
                {
                    var made = TheKit.Shipped.Levels(design).Make(design, seed);
                    return made.Count == 10 && made.All(m => IsGood(m, LevelCurve.Target(m.Level.Id, design.Difficulty)));
                },
                iter: 200
            );
    }

    [Theory]
    [InlineData("2OtnQehswdt1")]
    [InlineData("0McTrFfSKMg1")]
    [InlineData("elTwUd5VSns5")]
    public void A_design_that_asks_for_the_hardest_of_everything_gets_its_walls(string design)
    {
        Gen.Select(TestDesigns.Any("bouncing_ball"), Gen.Long)
            .Sample((asked, seed) => TheKit.Shipped.Levels(asked).Make(asked, seed).Count == 10, seed: design, iter: 1);
    }

    [Theory]
    [MemberData(nameof(Cores))]
    public void The_same_design_and_seed_give_the_same_bytes(string core)
    {
        Gen.Select(TestDesigns.Any(core), Gen.Long)
            .Sample(
                (design, seed) =>
                    Files(TheKit.Shipped.Levels(design).Make(design, seed))
                        .SequenceEqual(Files(TheKit.Shipped.Levels(design).Make(design, seed)), StringComparer.Ordinal),
                iter: 20
            );
    }

    [Theory]
    [MemberData(nameof(Cores))]
    public void Another_seed_gives_other_levels(string core)
    {
        var design = TestDesigns.Of(core);
        Assert.NotEqual(Files(TheKit.Shipped.Levels(design).Make(design, 1)), Files(TheKit.Shipped.Levels(design).Make(design, 2)));
    }

    [Theory]
    [MemberData(nameof(Cores))]
    public void Level_one_cannot_be_lost_by_a_careless_player_and_is_won_by_a_careful_one(string core)
    {
        Gen.Select(TestDesigns.Any(core), Gen.Long, Gen.Long)
            .Sample(
                (design, seed, player) =>
                {
                    var level = TheKit.Shipped.Levels(design).MakeLevel(design, seed, 1).Level;
                    return !TheKit.Shipped.Player(level).Careless(level, player).Lost
                        && !TheKit.Shipped.Player(level).Idle(level).Lost
                        && TheKit.Shipped.Player(level).Careful(level, player).Won;
                },
                iter: 100
            );
    }

    [Theory]
    [MemberData(nameof(Cores))]
    public void Level_one_has_no_lives_moves_or_time_to_lose(string core)
    {
        Gen.Select(TestDesigns.Any(core), Gen.Long)
            .Sample(
                (design, seed) =>
                {
                    var level = TheKit.Shipped.Levels(design).MakeLevel(design, seed, 1).Level;
                    return level is { TimeLimitMs: 0 } && level.Param("lives") == 0 && level.Param("moveLimit") == 0;
                },
                iter: 50
            );
    }

    [Fact]
    public void A_shot_that_missed_the_last_brick_is_not_repeated_for_ever()
    {
        // One of the 26 in 100,000 plays that went on for ever while the player repeated a shot that missed.
        Gen.Select(TestDesigns.Any("bouncing_ball"), Gen.Long, Gen.Long)
            .Sample(
                (design, seed, player) =>
                {
                    var level = TheKit.Shipped.Levels(design).MakeLevel(design, seed, 1).Level;
                    var whole = level with { Goal = level.Grid.Sum(row => row.Count(hits => hits > 0)) };
                    return TheKit.Shipped.Player(whole).Careful(whole, player).Won;
                },
                seed: "33YwveP8iTQ3",
                iter: 1
            );
    }

    [Theory]
    [MemberData(nameof(Cores))]
    public void Difficulty_rises_with_a_rest_at_levels_four_and_seven(string core)
    {
        var targets = Enumerable.Range(1, 10).Select(n => LevelCurve.Target(n, 1)).ToArray();
        Assert.All(Enumerable.Range(2, 9), n => Assert.Equal(n is 4 or 7, targets[n - 1] < targets[n - 2]));
        var design = TestDesigns.Of(core);
        var measured = Enumerable
            .Range(1, 10)
            .Select(n => Enumerable.Range(0, 20).Average(s => TheKit.Shipped.Levels(design).MakeLevel(design, s, n).Level.Difficulty))
            .ToArray();
        Assert.All(Enumerable.Range(2, 9), n => Assert.Equal(n is 4 or 7, measured[n - 1] < measured[n - 2]));
    }

    [Theory]
    [InlineData("tap_jump_runner", 400)]
    [InlineData("tap_rotate_tiles", 600)]
    [InlineData("bouncing_ball", 800)]
    public void Clumsy_players_win_fewer_of_the_levels_that_are_measured_as_harder(string core, int jitter)
    {
        var design = TestDesigns.Of(core);
        var levels = TheKit.Shipped.Levels(design);
        var player = levels.Player;
        var wins = Enumerable
            .Range(1, 10)
            .Select(n => Enumerable.Range(0, 40).Count(s => player.Careful(levels.MakeLevel(design, s, n).Level, s, jitter).Won))
            .ToArray();
        Assert.Equal(40, wins[0]);
        Assert.True(wins[1] + wins[2] > wins[8] + wins[9] + 15, string.Join(' ', wins));
        Assert.True(wins[4] + wins[5] > wins[8] + wins[9], string.Join(' ', wins));
    }

    [Theory]
    [MemberData(nameof(Cores))]
    public void A_level_file_reads_back_as_the_level_it_was_written_from(string core)
    {
        foreach (var made in TheKit.Shipped.Levels(TestDesigns.Of(core)).Make(TestDesigns.Of(core), 7))
        {
            var file = LevelFile.Write(made.Level);
            Assert.Equal(file, LevelFile.Write(LevelFile.Read(file)));
            Assert.DoesNotContain((byte)'\r', file);
        }
    }

    [Theory]
    [MemberData(nameof(Cores))]
    public void A_countdown_runs_in_every_level_but_the_first(string core)
    {
        Assert.All(TheKit.Shipped.Levels(TestDesigns.Of(core)).Make(TestDesigns.Of(core), 5), m =>
            Assert.Equal(m.Level.Id > 1, m.Level.TimeLimitMs > 0)
        );
        Assert.All(TheKit.Shipped.Levels(TestDesigns.Of(core, modifiers: false)).Make(TestDesigns.Of(core, modifiers: false), 5), m =>
            Assert.Equal(0, m.Level.TimeLimitMs)
        );
    }

    private static bool IsGood(ProvenLevel made, int target) =>
        TheKit.Shipped.Player(made.Level).Solution(made.Level) is { Won: true } played
        && played.Hash == made.Proof.Hash
        && Math.Abs(made.Level.Difficulty - target) <= LevelCurve.Tolerance
        && (made.Level.Id == 1 || !TheKit.Shipped.Player(made.Level).Idle(made.Level, 3000).Won);

    private static string[] Files(IReadOnlyList<ProvenLevel> made) =>
        [.. made.Select(m => Convert.ToBase64String(LevelFile.Write(m.Level)))];
}
