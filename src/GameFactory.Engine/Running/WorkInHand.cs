using System.Diagnostics;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Running;

/// <summary>What one attempt holds while it is worked on: its step with what that may depend on, a slot, a time limit, a span.</summary>
internal sealed class WorkInHand(RunningAttempt attempt, TimeProvider local) : IDisposable
{
    private CancellationTokenSource? _limit;
    private CancellationTokenSource? _ends;
    private IDisposable? _slot;
    private Activity? _span;

    public RunningAttempt Attempt => attempt;

    public AttemptOrder Order => attempt.Order;

    /// <summary>Set when the attempt is no longer current, or the host stops.</summary>
    public CancellationToken Stopped => attempt.Stopped;

    /// <summary>Set when the attempt is stopped or its step's time is over.</summary>
    public CancellationToken Ends => _ends?.Token ?? attempt.Stopped;

    /// <summary>The limit, once it is over; else null.</summary>
    public TimeSpan? Overran => _limit is { IsCancellationRequested: true } ? Step.Timeout : null;

    public IStep Step { get; private set; } = null!;

    public StepContext Context { get; private set; } = null!;

    public void Load(IStep step, StepContext context, Activity? span) => (Step, Context, _span) = (step, context, span);

    /// <summary>The step's time begins with its slot: to wait for a processor takes none of it.</summary>
    public void Begin(IDisposable? slot)
    {
        _slot = slot;
        _limit = new CancellationTokenSource(Step.Timeout, local);
        _ends = CancellationTokenSource.CreateLinkedTokenSource(attempt.Stopped, _limit.Token);
    }

    public void FreeSlot() => _slot?.Dispose();

    public void Dispose()
    {
        FreeSlot();
        _ends?.Dispose();
        _limit?.Dispose();
        _span?.Dispose();
    }
}
