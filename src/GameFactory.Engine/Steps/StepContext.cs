using System.Text.Json;

namespace GameFactory.Engine.Steps;

/// <summary>
/// All that an attempt may depend on. Files derive from <see cref="Seed"/>, <see cref="Index"/> and the batch's inputs, never from ids or
/// time.
/// </summary>
public sealed class StepContext
{
    /// <summary>The game.</summary>
    public required GameId Game { get; init; }

    /// <summary>Its batch.</summary>
    public required BatchId Batch { get; init; }

    /// <summary>Place in the batch, 0 …</summary>
    public required int Index { get; init; }

    /// <summary>Seed of the game, derived from (batch seed, index).</summary>
    public required long Seed { get; init; }

    /// <summary>Genre of the game.</summary>
    public required string Genre { get; init; }

    /// <summary>1, raised by every rewind.</summary>
    public required int Run { get; init; }

    /// <summary>1 … 12.</summary>
    public required int Step { get; init; }

    /// <summary>The attempt that the game's state names.</summary>
    public required AttemptId Attempt { get; init; }

    /// <summary>Counted retries so far in this run of the step, 0 …</summary>
    public required int Retry { get; init; }

    /// <summary>What the attempt before left in <see cref="StepOutcome.Snoozed.Checkpoint"/>; null at first.</summary>
    public string? Checkpoint { get; init; }

    /// <summary>When the step was first started in this run.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>What the last rejected attempt was blamed for.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>
    /// Name, slug and repository as the steps before set them (documents are not in it: see <see cref="OutputAsync{T}"/>).
    /// </summary>
    public required GameFields Fields { get; init; }

    /// <summary>The commit that the last committing step of this run recorded; null before the first.</summary>
    public string? HeadCommit { get; init; }

    /// <summary>True when the batch's players are simulated.</summary>
    public bool Simulated { get; init; }

    /// <summary>An empty folder of this attempt alone; removed afterwards. Created on first use.</summary>
    public required Lazy<string> WorkFolder { get; init; }

    /// <summary>The engine's clock (database time).</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Reads what earlier steps and the batch left; the runner sets it.</summary>
    public required IStepReader Reader { get; init; }

    /// <summary>The key of an effect of this step.</summary>
    public EffectKey Key(string purpose, int ordinal = 0) => new(Game, Run, Step, purpose, ordinal);

    /// <summary>
    /// The document that an earlier step left in its artifacts; throws <see cref="InvalidOperationException"/> when it left none.
    /// </summary>
    public async ValueTask<T> OutputAsync<T>(int step, CancellationToken cancellationToken)
    {
        var json = await Reader.ArtifactsAsync(Game, step, cancellationToken);
        return json is null
            ? throw new InvalidOperationException($"Step {step} left no artifacts for step {Step}.")
            : JsonSerializer.Deserialize<T>(json, StepJson.Options)
                ?? throw new InvalidOperationException($"The artifacts of step {step} are empty.");
    }

    /// <summary>What the batch froze at its start: constraints and inputs.</summary>
    public ValueTask<BatchInputs> BatchInputsAsync(CancellationToken cancellationToken) => Reader.BatchAsync(Batch, cancellationToken);
}
