using GameFactory.Pipeline.Step12PostLaunch;

namespace GameFactory.Tests.Pipeline.Step12PostLaunch;

public sealed class ObservationTests
{
    private static readonly DateTimeOffset s_start = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan s_every = TimeSpan.FromHours(6);

    [Fact]
    public void A_game_is_scored_when_its_window_is_over_and_enough_players_came()
    {
        var observation = Of("""{"observation": {"days": 7, "minPlayers": 30}}""");

        Assert.Equal(s_start.AddDays(7), observation.NextLook(s_start, s_start.AddDays(2), players: 500, s_every));
        Assert.Null(observation.NextLook(s_start, s_start.AddDays(7), players: 30, s_every));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 5)]
    [InlineData(100, 100)]
    [InlineData(2_000, 360)]
    public void While_players_are_missing_the_pauses_grow_to_the_longest(int minutesAfterWindow, int pauseInMinutes)
    {
        var now = s_start.AddMinutes(minutesAfterWindow);

        Assert.Equal(
            now.AddMinutes(pauseInMinutes),
            Of("""{"observation": {"days": 0, "minPlayers": 30}}""").NextLook(s_start, now, players: 29, s_every)
        );
    }

    [Fact]
    public void Patience_ends() =>
        Assert.Null(
            Of("""{"observation": {"days": 0, "minPlayers": 30}}""")
                .NextLook(s_start, s_start.AddDays(new PostLaunchOptions().PatienceDays), players: 0, s_every)
        );

    [Fact]
    public void Who_asks_for_no_window_and_names_no_players_waits_for_none()
    {
        Assert.Null(Of("""{"observation": {"days": 0}}""").NextLook(s_start, s_start, players: 0, s_every));
        Assert.Equal(new PostLaunchOptions().MinPlayers, Of("{}").MinPlayers);
    }

    private static Observation Of(string constraints) => Observation.Of(constraints, new PostLaunchOptions());
}
