using GameFactory.Engine;
using GameFactory.Engine.Steps;

namespace GameFactory.Tests.Pipeline;

/// <summary>Contexts of attempts without an engine: the rows are what the test says.</summary>
internal sealed class PipelineContexts(BatchInputs inputs) : IStepReader
{
    private readonly Dictionary<int, string> _artifacts = [];

    public static BatchId Batch { get; } = new(new Guid("0b0b0b0b-0000-4000-8000-000000000001"));

    public void Left(int step, string json) => _artifacts[step] = json;

    public StepContext At(int step, int index, string genre) =>
        new()
        {
            Game = GameId.Of(Batch, index),
            Batch = Batch,
            Index = index,
            Seed = GameFactory.Engine.UuidV5.Seed(inputs.Seed, $"game/{index}"),
            Genre = genre,
            Run = 1,
            Step = step,
            Attempt = new AttemptId(new Guid("0b0b0b0b-0000-4000-8000-000000000002")),
            Retry = 0,
            Fields = new GameFields(),
            WorkFolder = new Lazy<string>(() => throw new InvalidOperationException("This step needs no folder.")),
            Time = TimeProvider.System,
            Reader = this,
        };

    public ValueTask<string?> ArtifactsAsync(GameId game, int step, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_artifacts.GetValueOrDefault(step));

    public ValueTask<BatchInputs> BatchAsync(BatchId batch, CancellationToken cancellationToken) => ValueTask.FromResult(inputs);
}
