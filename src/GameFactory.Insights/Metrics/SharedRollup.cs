namespace GameFactory.Insights.Metrics;

/// <summary>
/// Lets callers that ask while a run is under way share the next one. A thousand games in step 12 then wait for one run on one connection,
/// and each is answered by a run that began after it asked.
/// </summary>
internal sealed class SharedRollup(Func<RollupCause, CancellationToken, Task<RollupResult>> run) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _ending = new();
    private Task _running = Task.CompletedTask;
    private Task<RollupResult>? _next;

    /// <summary>The next run. A caller that gives up does not end it for the others.</summary>
    public Task<RollupResult> NextAsync(RollupCause cause, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return (_next ??= StartAsync(cause, _running)).WaitAsync(cancellationToken);
        }
    }

    /// <summary>Ends what runs.</summary>
    public void Dispose()
    {
        _ending.Cancel();
        _ending.Dispose();
    }

    private async Task<RollupResult> StartAsync(RollupCause cause, Task before)
    {
        // Yields always, so that the caller has remembered this run before it begins.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        CancellationToken ending;
        lock (_gate)
        {
            (_running, _next, ending) = (_next!, null, _ending.Token);
        }

        return await run(cause, ending);
    }
}
