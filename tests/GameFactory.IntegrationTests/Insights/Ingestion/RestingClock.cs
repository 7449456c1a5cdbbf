using Microsoft.Extensions.Time.Testing;

namespace GameFactory.IntegrationTests.Insights.Ingestion;

/// <summary>A clock that tells when a service begins to wait for so long: then it has done its work.</summary>
internal sealed class RestingClock(DateTimeOffset start, TimeSpan rest) : FakeTimeProvider(start)
{
    private readonly SemaphoreSlim _rests = new(0);

    public bool NeverRested => _rests.CurrentCount == 0;

    public async Task RestAsync(CancellationToken cancellationToken) =>
        Assert.True(await _rests.WaitAsync(TimeSpan.FromMinutes(1), cancellationToken), "It does not rest.");

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime == rest)
        {
            _rests.Release();
        }

        return timer;
    }
}
