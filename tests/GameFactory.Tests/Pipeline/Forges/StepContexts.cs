using System.Text.Json;
using GameFactory.Engine;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Design;
using GameFactory.Pipeline.Step10Testing;

namespace GameFactory.Tests.Pipeline.Forges;

/// <summary>Contexts of the steps that build.</summary>
internal static class StepContexts
{
    public static readonly GameId Game = new(Guid.Parse("7d0d3e0a-5c3b-5d4f-9f5e-0b8d9a1c2e3f"));

    public static StepContext Of(GameDesign design, int step, TimeProvider time, string? checkpoint = null, int retry = 0, int run = 1) =>
        new()
        {
            Game = Game,
            Batch = default,
            Index = 0,
            Seed = 1,
            Genre = design.Genre,
            Run = run,
            Step = step,
            Attempt = default,
            Retry = retry,
            Checkpoint = checkpoint,
            Fields = new GameFields { GithubRepo = "factory/game-lantern-harbour" },
            HeadCommit = new string('b', 40),
            WorkFolder = new Lazy<string>(() => throw new InvalidOperationException("The fake forge needs no folder.")),
            Time = time,
            Reader = new Documents(design),
        };

    private sealed class Documents(GameDesign design) : IStepReader
    {
        public ValueTask<string?> ArtifactsAsync(GameId game, int step, CancellationToken cancellationToken) =>
            ValueTask.FromResult<string?>(
                step switch
                {
                    1 => JsonSerializer.Serialize(new { design }, StepJson.Options),
                    10 => JsonSerializer.Serialize(
                        new TestingArtifacts(101, 1, false, "checked", "source_bundle", "http://forge.test/9"),
                        StepJson.Options
                    ),
                    _ => null,
                }
            );

        public ValueTask<BatchInputs> BatchAsync(BatchId batch, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
