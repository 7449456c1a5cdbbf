using GameFactory.Insights.Metrics;

namespace GameFactory.Tests.Insights.Metrics;

public sealed class SharedRollupTests : IDisposable
{
    private readonly List<TaskCompletionSource<RollupResult>> _runs = [];
    private readonly SemaphoreSlim _begun = new(0);
    private readonly SharedRollup _shared;

    public SharedRollupTests() =>
        _shared = new SharedRollup(
            (_, _) =>
            {
                _runs.Add(new TaskCompletionSource<RollupResult>(TaskCreationOptions.RunContinuationsAsynchronously));
                _begun.Release();
                return _runs[^1].Task;
            }
        );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_who_ask_while_one_runs_share_the_next_run()
    {
        var first = Ask();
        await BegunAsync();
        var waiting = Enumerable.Range(0, 1_000).Select(_ => Ask()).ToList();
        End(0, rows: 1);
        await first;
        await BegunAsync();

        // This one asked after the second run had begun, which may have missed what it asks for.
        var late = Ask();
        End(1, rows: 2);
        await BegunAsync();
        End(2, rows: 3);

        Assert.All(await Task.WhenAll(waiting), report => Assert.Equal(2, report.RowsWritten));
        Assert.Equal(3, (await late).RowsWritten);
        Assert.Equal(3, _runs.Count);
    }

    [Fact]
    public async Task A_failed_run_fails_those_who_shared_it_and_not_the_next()
    {
        var first = Ask();
        await BegunAsync();
        var second = Ask();
        _runs[0].SetException(new InvalidOperationException("away"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        await BegunAsync();
        End(1, rows: 7);

        Assert.Equal(7, (await second).RowsWritten);
    }

    [Fact]
    public async Task Who_gives_up_does_not_end_the_run_of_the_others()
    {
        using var impatient = new CancellationTokenSource();
        var (gone, stays) = (_shared.NextAsync(RollupCause.Dirty, impatient.Token), Ask());
        await BegunAsync();
        await impatient.CancelAsync();
        End(0, rows: 5);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        Assert.Equal(5, (await stays).RowsWritten);
    }

    public void Dispose()
    {
        _shared.Dispose();
        _begun.Dispose();
    }

    private Task<RollupResult> Ask() => _shared.NextAsync(RollupCause.PostLaunch, Cancellation);

    private Task BegunAsync() => _begun.WaitAsync(Cancellation);

    private void End(int run, long rows) => _runs[run].SetResult(new RollupResult([], rows, 0));
}
