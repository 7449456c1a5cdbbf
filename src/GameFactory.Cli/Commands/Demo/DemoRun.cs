using System.Diagnostics;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;
using GameFactory.Cli.Supervision;
using GameFactory.Kit;
using GameFactory.Kit.Mechanics;
using GameFactory.Server.V1;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.Cli.Commands.Demo;

/// <summary>One run of the demo.</summary>
internal sealed class DemoRun(DemoPlan plan, GenerationsPlan? several, Terminal terminal, Action<string> say)
{
    private static readonly string[] s_genres = ["runner", "puzzle", "arcade"];

    public async Task<int> RunAsync(FactoryOptions options, bool stays, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await using var factory = await LocalFactory.StartAsync(options, say, cancellationToken);
        using var client = new FactoryClient(factory.State.Silos[0].PageUrl, factory.State.Silos[0].GrpcUrl);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        // What dies while the batch runs is started again; a child that cannot be started ends the demo.
        var keeping = factory.KeepAsync(ended.Token);
        try
        {
            var making = several is null
                ? MakeAsync(client, options, started, cancellationToken)
                : MakeAsync(several, client, cancellationToken);
            if (await Task.WhenAny(making, keeping) == keeping)
            {
                await keeping;
            }

            var isGood = await making;
            if (stays)
            {
                say($"The page stays at {client.Page} until you press Ctrl-C.");
                await WaitAsync(keeping, cancellationToken);
            }

            return isGood ? ExitCodes.Done : ExitCodes.Failed;
        }
        finally
        {
            await ended.CancelAsync();
            await WaitAsync(keeping, ended.Token);
        }
    }

    private async Task<bool> MakeAsync(FactoryClient client, FactoryOptions options, long started, CancellationToken cancellationToken)
    {
        var batch = await CreateAsync(client, cancellationToken);
        say($"batch       {batch.Id}, {batch.GameCount} games");
        (batch, var players) = await PlayAsync(client, batch.Id, cancellationToken);
        var report = await DemoReport.ReadAsync(client, batch, options.Folder, cancellationToken) with
        {
            Seconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 1),
            Players = players,
        };
        if (plan.Json)
        {
            terminal.Line(report.ToJson());
        }
        else
        {
            report.Print(terminal);
        }

        return report.IsGood;
    }

    // Step 12 waits for players; they come as soon as it is all that is left.
    private async Task<(Batch Batch, int Players)> PlayAsync(FactoryClient client, string id, CancellationToken cancellationToken)
    {
        (int Players, string Said) played = (0, "");
        var playing = PlayedBatch.RunAsync(
            client,
            id,
            async () => played = await DemoPlayers.PlayAsync(client, id, plan.Seed, cancellationToken),
            _ => { },
            cancellationToken
        );
        if (!plan.Json)
        {
            var showing = BatchWatch.ShowAsync(
                () => BatchWatch.StreamAsync(client.Batches, id, cancellationToken),
                terminal,
                json: false,
                cancellationToken
            );
            if (await Task.WhenAny(showing, playing) == playing)
            {
                // Without players the batch would wait for long.
                await playing;
            }

            await showing;
        }

        var batch = await playing;
        if (played.Players > 0)
        {
            say(played.Said);
        }

        return (batch, played.Players);
    }

    private async Task<bool> MakeAsync(GenerationsPlan generations, FactoryClient client, CancellationToken cancellationToken)
    {
        var report = await new GenerationsRun(generations, client, say).RunAsync(cancellationToken);
        if (generations.Json)
        {
            terminal.Line(report.ToJson());
        }
        else
        {
            report.Print(terminal);
        }

        return report.IsGood;
    }

    private async Task<Batch> CreateAsync(FactoryClient client, CancellationToken cancellationToken)
    {
        var request = new CreateBatchRequest
        {
            Name = $"demo {plan.Seed}",
            GameCount = plan.Games,
            Constraints = $$"""{"observation": {"days": 0, "minPlayers": 20}, "preferMechanics": ["{{NewestCore()}}"]}""",
            Seed = plan.Seed,
            Window = plan.Window,
            Simulated = true,
            Start = true,
            RequestId = plan.RequestId,
        };
        request.GenreMix.AddRange(s_genres.Select(genre => new GenreShare { Genre = genre, Weight = 1 }));
        return await client.Batches.CreateAsync(request, cancellationToken: cancellationToken);
    }

    // Chance alone would leave the core that was added last out of a small demo.
    private static string NewestCore()
    {
        using var kit = new ServiceCollection().AddKit().BuildServiceProvider();
        return kit.GetRequiredService<MechanicRegistry>().Cores[^1].Name;
    }

    private static async Task WaitAsync(Task keeping, CancellationToken cancellationToken)
    {
        try
        {
            await keeping;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ending the demo is how keeping ends.
        }
    }
}
