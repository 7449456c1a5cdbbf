using Microsoft.Extensions.Options;

namespace GameFactory.Engine.Running;

/// <summary>The silo's processor slots: steps that compute queue here instead of starving the rest.</summary>
internal sealed class CpuSlots : IDisposable
{
    private readonly int _count;
    private readonly SemaphoreSlim _slots;

    public CpuSlots(IOptions<StepRunnerOptions> options, EngineMetrics metrics)
    {
        _count = options.Value.CpuSlots > 0 ? options.Value.CpuSlots : Environment.ProcessorCount;
        _slots = new SemaphoreSlim(_count);
        metrics.ObserveCpuSlots(() => Taken);
    }

    public int Taken => _count - _slots.CurrentCount;

    public async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        return new Slot(_slots);
    }

    public void Dispose() => _slots.Dispose();

    private sealed class Slot(SemaphoreSlim slots) : IDisposable
    {
        private SemaphoreSlim? _slots = slots;

        public void Dispose() => Interlocked.Exchange(ref _slots, null)?.Release();
    }
}
