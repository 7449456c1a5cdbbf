using GameFactory.Engine.Games;
using Orleans.Concurrency;

namespace GameFactory.Engine.Batches;

/// <summary>A batch: launches its games through a window and ends when all are terminal. The key is the batch's id.</summary>
[Alias("GameFactory.Batch"), GrainInterfaceType("GameFactory.Engine.Batches.IBatchGrain")]
public interface IBatchGrain : IGrainWithGuidKey
{
    /// <summary>
    /// First write. The batch's id is the request id: creating the same batch twice gives the same answer, another request under a taken id
    /// is refused.
    /// </summary>
    [Alias("Create")]
    Task<CommandAnswer> CreateAsync(BatchSpec spec);

    /// <summary>A command; answered after it is durable.</summary>
    [Alias("Command")]
    Task<CommandAnswer> CommandAsync(BatchCommand command);

    /// <summary>A hint of a game that it left the window or ended; the truth is counted in the rows.</summary>
    [Alias("GameMoved"), OneWay]
    Task GameMovedAsync(int index);

    /// <summary>
    /// Asked by a failed, cancelled or completed game before it reopens itself: the batch runs again. Refused when the batch was cancelled
    /// or deleted.
    /// </summary>
    [Alias("Reopen")]
    Task<ReopenAnswer> ReopenAsync(int index);

    /// <summary>The durable appointment is due. Idempotent.</summary>
    [Alias("Wake")]
    Task TimerFiredAsync();
}
