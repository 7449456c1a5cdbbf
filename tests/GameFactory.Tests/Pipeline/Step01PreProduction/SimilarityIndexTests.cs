using GameFactory.Kit;
using GameFactory.Pipeline.Step01PreProduction.Similarity;

namespace GameFactory.Tests.Pipeline.Step01PreProduction;

public sealed class SimilarityIndexTests
{
    private static readonly GameTraits s_game = new()
    {
        Title = "Amber Comet Dash",
        Genre = "runner",
        Mechanics = ["tap_jump_runner", "countdown_timer"],
        CoreLoop = "Tap to jump over stones.",
        Style = "neon",
        Theme = "space",
        Difficulty = 1,
        FreeLevels = 3,
        AdGating = true,
    };

    [Fact]
    public void The_weights_of_the_parts_add_up_to_a_hundred()
    {
        Assert.Equal(new SimilarityBreakdown(20, 25, 15, 15, 10, 10, 5), SimilarityIndex.Compare(s_game, s_game));
        Assert.Equal(100, SimilarityIndex.Compare(s_game, s_game).Score);
    }

    [Fact]
    public void Each_part_counts_for_itself()
    {
        Assert.Equal(0, SimilarityIndex.Compare(s_game, s_game with { Genre = "puzzle" }).Genre);
        Assert.Equal(
            25.0 / 3,
            SimilarityIndex.Compare(s_game, s_game with { Mechanics = ["tap_jump_runner", "slow_motion"] }).Mechanics,
            6
        );
        Assert.Equal(0, SimilarityIndex.Compare(s_game, s_game with { CoreLoop = "Break all bricks" }).CoreLoop);
        Assert.Equal(7.5, SimilarityIndex.Compare(s_game, s_game with { Style = "flat" }).VisualStyle);
        Assert.Equal(5, SimilarityIndex.Compare(s_game, s_game with { Difficulty = 2 }).Difficulty, 6);
        Assert.Equal(0, SimilarityIndex.Compare(s_game with { Difficulty = 0.5 }, s_game with { Difficulty = 2 }).Difficulty, 6);
        Assert.Equal(5, SimilarityIndex.Compare(s_game, s_game with { AdGating = false }).Economy);
        Assert.Equal(1, SimilarityIndex.Compare(s_game, s_game with { Title = "Amber Moon Run" }).Name, 6);
    }

    [Fact]
    public void It_finds_what_a_comparison_with_every_game_would_find()
    {
        var random = SeededRandom.For(11, "games");
        var games = Enumerable.Range(0, 400).Select(_ => Any(random)).ToList();
        var index = new SimilarityIndex();
        games.ForEach(index.Add);
        for (var i = 0; i < 200; i++)
        {
            var game = Any(random);
            var best = games.Max(g => SimilarityIndex.Compare(g, game).Score);
            var found = index.Find(game)!;
            Assert.Equal(best, found.Points.Score, 9);
            Assert.Equal(best, SimilarityIndex.Compare(games[found.Entry], game).Score, 9);
        }
    }

    [Fact]
    public void Of_equal_games_the_earliest_is_named_and_an_empty_index_names_none()
    {
        var index = new SimilarityIndex();
        Assert.Null(index.Find(s_game));
        index.Add(s_game with { Genre = "puzzle" });
        index.Add(s_game);
        index.Add(s_game);
        Assert.Equal(1, index.Find(s_game)!.Entry);
    }

    [Fact]
    public void Strange_games_of_a_frozen_set_do_no_harm()
    {
        var strange = new GameTraits
        {
            Mechanics = ["no_such_thing", "", "another"],
            Difficulty = double.NaN,
            FreeLevels = int.MinValue,
            CoreLoop = "\0\ud800",
        };
        Assert.InRange(SimilarityIndex.Compare(strange, s_game).Score, 0, 100);
        Assert.InRange(SimilarityIndex.Compare(s_game, strange).Score, 0, 100);
    }

    private static GameTraits Any(SeededRandom random) =>
        new()
        {
            Title = $"{random.Pick(s_words)} {random.Pick(s_words)} {random.Pick(s_words)}",
            Genre = random.Pick(["runner", "puzzle", "arcade"]),
            Mechanics = random.Chance(0.5) ? ["tap_jump_runner", "slow_motion"] : ["bouncing_ball", "countdown_timer", "slow_motion"],
            CoreLoop = $"{random.Pick(s_words)} {random.Pick(s_words)} {random.Pick(s_words)} {random.Pick(s_words)}",
            Style = random.Pick(["neon", "flat"]),
            Theme = random.Pick(["space", "forest", "reef"]),
            Difficulty = random.Between(0.5, 2.0),
            FreeLevels = random.Between(1, 10),
            AdGating = random.Chance(0.8),
        };

    private static readonly string[] s_words = ["amber", "comet", "dash", "moon", "river", "stone", "light", "jump"];
}
