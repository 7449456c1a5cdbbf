namespace GameFactory.Benchmarks.Faults;

/// <summary>Acts of a scripted step.</summary>
internal enum FaultAct
{
    Work,
    WorkLong,
    RetryOnce,
    RejectOnce,
    WaitOnce,
    GiveUp,
}
