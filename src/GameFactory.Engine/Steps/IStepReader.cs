namespace GameFactory.Engine.Steps;

/// <summary>Reads what an attempt needs from the rows; implemented by storage. Nothing is read unless a step asks.</summary>
public interface IStepReader
{
    /// <summary><c>game_steps.artifacts</c> of a completed step, or null. A reference to a stored document is followed.</summary>
    ValueTask<string?> ArtifactsAsync(GameId game, int step, CancellationToken cancellationToken);

    /// <summary>What the batch froze at its start; cached, since it never changes afterwards.</summary>
    ValueTask<BatchInputs> BatchAsync(BatchId batch, CancellationToken cancellationToken);
}
