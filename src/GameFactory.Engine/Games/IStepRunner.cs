namespace GameFactory.Engine.Games;

/// <summary>The silo's runner, as grains see it.</summary>
public interface IStepRunner
{
    /// <summary>Identity of this silo incarnation: the holder of the leases.</summary>
    Guid Id { get; }

    /// <summary>Asks for a place in the queue; when <see cref="Admission.Open"/> the place is reserved until it is used or given back.</summary>
    Admission Reserve();

    /// <summary>Gives a reserved place back unused.</summary>
    void GiveBack();

    /// <summary>Takes an attempt into its reserved place.</summary>
    void Enqueue(AttemptOrder order);

    /// <summary>True while the attempt is queued or worked on here.</summary>
    bool Knows(AttemptId attempt);

    /// <summary>Stops an attempt that is worked on here; does nothing for another.</summary>
    void Stop(AttemptId attempt);

    /// <summary>Stops every attempt of a batch here, queued ones too; answers how many have begun and not ended, their reports included.</summary>
    int Stop(BatchId batch);
}
