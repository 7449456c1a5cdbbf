namespace GameFactory.Engine.Batches;

/// <summary>A batch as its dispatcher and its deletion know it: they ask, and never know who answers.</summary>
internal interface IDispatchedBatch
{
    /// <summary>As last saved; null before the first write.</summary>
    BatchState? State { get; }

    /// <summary>Lets the machine decide and saves, in turn with commands.</summary>
    Task<CommandAnswer> ApplyAsync(BatchEvent happened);

    /// <summary>
    /// Starts the next games, at most so many, and saves how far that came, in turn with commands: a cancel is answered either before the
    /// first or after the last of them. Starts none unless the batch runs.
    /// </summary>
    /// <returns>Games that were started; a game that could not be started ends the row of them.</returns>
    Task<int> LaunchAsync(int places);
}
