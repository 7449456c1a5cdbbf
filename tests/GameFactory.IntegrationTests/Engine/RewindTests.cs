using GameFactory.Engine;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.IntegrationTests.Engine;

public sealed class RewindTests
{
    [Fact]
    public async Task Branch_is_set_back_before_the_rewound_step_begins_anew()
    {
        var forge = new RecordingCommitter();
        var script = new StepScript()
            .On(2, _ => Files(new StepFacts { Game = new GameFields { GithubRepo = "factory/game" } }))
            .On(3, _ => Files(new StepFacts()))
            .On(5, _ => Files(new StepFacts()));
        await using var cluster = await EngineCluster.StartAsync(script: script, more: services =>
            services.AddSingleton<IFileCommitter>(forge)
        );
        var batch = await cluster.StartBatchAsync(1);
        await cluster.BatchBecomesAsync(batch, "completed");
        forge.Asked.Clear();

        Assert.Equal(CommandResult.Accepted, (await cluster.CommandAsync(batch, 0, GameCommandKind.Rewind, 4)).Result);
        await cluster.BatchBecomesAsync(batch, "completed");
        await cluster.GameBecomesAsync(batch, 0, "completed");

        Assert.Equal(["rewind to c3-1 for run 2", "commit 5 of run 2 on c3-1"], forge.Asked);
        await cluster.AgreeAsync();
    }

    private static StepOutcome.Completed Files(StepFacts facts) =>
        new() { Facts = facts, Files = [new FileChange("a.txt", "a"u8.ToArray())] };
}
