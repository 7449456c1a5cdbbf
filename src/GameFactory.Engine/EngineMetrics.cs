using System.Diagnostics.Metrics;

namespace GameFactory.Engine;

/// <summary>Counters of the engine; meter <see cref="MeterName"/>.</summary>
public sealed class EngineMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "GameFactory.Engine";

    private readonly Meter _meter;
    private readonly Counter<long> _attempts;
    private readonly Histogram<double> _attemptSeconds;
    private readonly Counter<long> _transitions;
    private readonly Counter<long> _wakes;

    /// <summary>Makes the instruments.</summary>
    public EngineMetrics(IMeterFactory factory)
    {
        _meter = factory.Create(MeterName);
        _attempts = _meter.CreateCounter<long>("gamefactory.attempts", "{attempt}", "Attempts that ended, by step.");
        _attemptSeconds = _meter.CreateHistogram<double>(
            "gamefactory.attempt.duration",
            "s",
            "Time from the first worker's touch to the accepted report, by step."
        );
        _transitions = _meter.CreateCounter<long>("gamefactory.transitions", "{transition}", "Saved transitions of games and batches.");
        _wakes = _meter.CreateCounter<long>("gamefactory.wakes", "{wake}", "Grains woken by watchdogs.");
    }

    internal void AttemptEnded(string step, TimeSpan took)
    {
        var tag = new KeyValuePair<string, object?>("step", step);
        _attempts.Add(1, tag);
        _attemptSeconds.Record(took.TotalSeconds, tag);
    }

    internal void ObserveHeld(Func<int> held) =>
        _meter.CreateObservableGauge("gamefactory.attempts.held", held, "{attempt}", "Attempts queued or running in this silo.");

    internal void ObserveCpuSlots(Func<int> taken) =>
        _meter.CreateObservableGauge("gamefactory.cpu_slots.taken", taken, "{slot}", "Processor slots of this silo that steps hold.");

    internal void Saved() => _transitions.Add(1);

    internal void Woke(int count) => _wakes.Add(count);
}
