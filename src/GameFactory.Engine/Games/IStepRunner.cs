namespace GameFactory.Engine.Games;

/// <summary>The runner of its silo, as a game knows it.</summary>
public interface IStepRunner
{
    /// <summary>Identity of this silo incarnation: the holder of the leases.</summary>
    Guid Id { get; }

    /// <summary>An id that no attempt had before.</summary>
    AttemptId NextAttempt();

    /// <summary>
    /// Asks for a place in the queue; when <see cref="Admission.Open"/> the place is reserved until it is used or given back.
    /// </summary>
    Admission Reserve();

    /// <summary>Gives a reserved place back unused.</summary>
    void GiveBack();

    /// <summary>Takes an attempt into its reserved place.</summary>
    void Enqueue(AttemptOrder order);

    /// <summary>True while the attempt is queued or worked on here.</summary>
    bool Knows(AttemptId attempt);

    /// <summary>Stops an attempt that is worked on here; does nothing for another.</summary>
    void Stop(AttemptId attempt);
}

/// <summary>Whether this silo's runner takes another attempt right now.</summary>
public enum Admission
{
    /// <summary>A place in the queue is reserved.</summary>
    Open,

    /// <summary>The queue is full.</summary>
    Full,

    /// <summary>All work is paused by a person.</summary>
    Paused,

    /// <summary>The runner holds no lease or its clock is older than 30 s: the database is away.</summary>
    NoLease,
}
