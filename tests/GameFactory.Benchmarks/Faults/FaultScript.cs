using GameFactory.Engine;

namespace GameFactory.Benchmarks.Faults;

/// <summary>
/// What the scripted steps of the fault tests do: a pure function of (seed, game, step), so that an undisturbed run can be foretold.
/// </summary>
internal sealed record FaultScript(long Seed)
{
    /// <summary>What a step does.</summary>
    public FaultAct Of(int index, int step)
    {
        if (step == 7 && index % 11 == 5)
        {
            return FaultAct.GiveUp;
        }

        return ((ulong)UuidV5.Seed(Seed, $"{index}/{step}") % 12) switch
        {
            0 => FaultAct.RetryOnce,
            1 => FaultAct.RejectOnce,
            2 => FaultAct.WaitOnce,
            3 => FaultAct.WorkLong,
            _ => FaultAct.Work,
        };
    }

    /// <summary>The step that leaves a document too large for its row, in some games.</summary>
    public const int BulkStep = 3;

    /// <summary>The step that reads it.</summary>
    public const int BulkReader = 6;

    /// <summary>Whether a game leaves a document that lies in the artifact store.</summary>
    public static bool LeavesBulk(int index) => index % 3 == 0;

    /// <summary>Status that a game ends with.</summary>
    public static string StatusOf(int index) => index % 11 == 5 ? "failed" : "completed";

    /// <summary>Counted retries that a step ends with; null when the game never gets there.</summary>
    public int? RetriesOf(int index, int step) =>
        step > 7 && index % 11 == 5 ? null
        : Of(index, step) is FaultAct.RetryOnce or FaultAct.RejectOnce ? 1
        : 0;
}
