using GameFactory.Engine.Watch;
using Microsoft.Extensions.Time.Testing;

namespace GameFactory.Tests.Engine.Watch;

public sealed class WatchBackoffTests
{
    private static readonly Guid s_id = new("00000000-0000-0000-0000-0000000000aa");

    private readonly FakeTimeProvider _time = new();
    private readonly WatchBackoff _backoff;

    public WatchBackoffTests() => _backoff = new WatchBackoff(new WatchOptions { PostponeSeconds = 5, PostponeMaxSeconds = 60 }, _time);

    [Fact]
    public void Each_failure_doubles_the_rest_up_to_its_bound_and_a_success_ends_it()
    {
        Assert.Equal([5, 10, 20, 40, 60, 60], Enumerable.Range(0, 6).Select(_ => _backoff.Failed(s_id).TotalSeconds));

        _backoff.Succeeded(s_id);

        Assert.False(_backoff.IsResting(s_id));
        Assert.Equal(TimeSpan.FromSeconds(5), _backoff.Failed(s_id));
    }

    [Fact]
    public void It_rests_for_as_long_as_said()
    {
        _backoff.Failed(s_id);
        _time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.True(_backoff.IsResting(s_id));
        Assert.False(_backoff.IsResting(Guid.Empty));

        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.False(_backoff.IsResting(s_id));
    }

    [Fact]
    public void What_is_not_asked_for_any_more_is_forgotten()
    {
        _backoff.Failed(s_id);
        _backoff.Failed(s_id);
        _time.Advance(TimeSpan.FromSeconds(69));
        _backoff.Forget();
        Assert.Equal(TimeSpan.FromSeconds(20), _backoff.Failed(s_id));

        _time.Advance(TimeSpan.FromSeconds(81));
        _backoff.Forget();
        Assert.Equal(TimeSpan.FromSeconds(5), _backoff.Failed(s_id));
    }
}
