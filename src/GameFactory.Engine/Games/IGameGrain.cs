using GameFactory.Engine.Steps;
using Orleans.Concurrency;

namespace GameFactory.Engine.Games;

/// <summary>A game: owner of its twelve steps. The key is the game's id.</summary>
[Alias("GameFactory.Game"), GrainInterfaceType("GameFactory.Engine.Games.IGameGrain")]
public interface IGameGrain : IGrainWithGuidKey
{
    /// <summary>First write: the row, twelve pending steps and the first attempt. Idempotent.</summary>
    [Alias("Start")]
    Task StartAsync(GameStart start);

    /// <summary>A command of a person or tool; answered after it is durable.</summary>
    [Alias("Command")]
    Task<CommandAnswer> CommandAsync(GameCommand command);

    /// <summary>What the game's batch wants; idempotent. False when it stopped an attempt, which may take a while to end.</summary>
    [Alias("Order")]
    Task<bool> OrderAsync(BatchOrder order);

    /// <summary>An attempt's outcome. False when the attempt is no longer the current one: the report was dropped.</summary>
    [Alias("Report")]
    Task<bool> ReportAsync(AttemptId attempt, StepOutcome outcome);

    /// <summary>Whether an attempt may still work; answered from memory also while the grain saves.</summary>
    [Alias("IsCurrent"), AlwaysInterleave]
    Task<bool> HeartbeatAsync(AttemptId attempt);

    /// <summary>The durable appointment is due. Idempotent.</summary>
    [Alias("Wake")]
    Task TimerFiredAsync();

    /// <summary>The holder of the current attempt let its lease run out. Idempotent.</summary>
    [Alias("LeaseLost")]
    Task LeaseLostAsync(Guid holder);
}
