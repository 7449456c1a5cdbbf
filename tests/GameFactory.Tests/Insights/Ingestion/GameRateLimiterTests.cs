using GameFactory.Insights.Ingestion;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace GameFactory.Tests.Insights.Ingestion;

public sealed class GameRateLimiterTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly GameRateLimiter _allowance;
    private readonly Guid _game = Guid.CreateVersion7();

    public GameRateLimiterTests() =>
        _allowance = new GameRateLimiter(Options.Create(new IngestionOptions { GameRate = 100, GameBurst = 1_000 }), _time);

    [Fact]
    public void A_burst_is_granted_once_and_what_follows_has_to_wait_for_the_rate()
    {
        Assert.Null(_allowance.Take(_game, 1_000));
        Assert.Equal(TimeSpan.FromSeconds(0.5), _allowance.Take(_game, 50));
        _time.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Null(_allowance.Take(_game, 50));
        Assert.NotNull(_allowance.Take(_game, 1));
    }

    [Fact]
    public void A_pause_gives_no_more_than_the_burst()
    {
        _time.Advance(TimeSpan.FromDays(1));

        Assert.Null(_allowance.Take(_game, 1_000));
        Assert.NotNull(_allowance.Take(_game, 1));
    }

    [Fact]
    public void A_request_larger_than_the_burst_is_granted_when_the_bucket_is_full_and_paid_for_afterwards()
    {
        Assert.Null(_allowance.Take(_game, 2_000));
        Assert.Equal(TimeSpan.FromSeconds(10.1), _allowance.Take(_game, 10));
    }

    [Fact]
    public void One_game_does_not_spend_what_is_anothers()
    {
        Assert.Null(_allowance.Take(_game, 1_000));
        Assert.Null(_allowance.Take(Guid.CreateVersion7(), 1_000));
    }
}
