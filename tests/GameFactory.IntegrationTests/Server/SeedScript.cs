using GameFactory.Engine.Steps;
using GameFactory.IntegrationTests.Engine;

namespace GameFactory.IntegrationTests.Server;

/// <summary>What steps do in a test, by the seed of their batch: tests that share a server do not meet.</summary>
public static class SeedScript
{
    /// <summary>Batches of this seed hold at step 3 until cancelled.</summary>
    public const long Holding = 9_001;

    /// <summary>Batches of this seed fail at step 5.</summary>
    public const long Failing = 9_002;

    /// <summary>Games of this seed have a name that would be markup.</summary>
    public const long Hostile = 9_003;

    /// <summary>Games of this seed wait for players for a day.</summary>
    public const long Observing = 9_004;

    /// <summary>Games of this seed leave a document at step 2 that lies in the artifact store.</summary>
    public const long Bulky = 9_005;

    /// <summary>That document; more than a row and a gRPC message take.</summary>
    public static readonly string Bulk = $$"""{"text":"{{string.Concat(Enumerable.Repeat("ä😀 ", 800_000))}}"}""";

    /// <summary>A name as a model under somebody else's influence might give it.</summary>
    public const string HostileName = "<img src=x onerror=alert(1)>";

    internal static StepScript Create() =>
        new StepScript()
            .On(1, async (context, cancellationToken) =>
                await SeedAsync(context, cancellationToken) == Hostile
                    ? new StepOutcome.Completed { Facts = new StepFacts { Game = new GameFields { Name = HostileName } } }
                    : StepScript.Done(context)
            )
            .On(2, async (context, cancellationToken) =>
                await SeedAsync(context, cancellationToken) == Bulky
                    ? new StepOutcome.Completed { Artifacts = Bulk }
                    : StepScript.Done(context)
            )
            .On(3, async (context, cancellationToken) =>
            {
                if (await SeedAsync(context, cancellationToken) == Holding)
                {
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }

                return StepScript.Done(context);
            })
            .On(5, async (context, cancellationToken) =>
                await SeedAsync(context, cancellationToken) == Failing
                    ? new StepOutcome.Failed("The script says so.")
                    : StepScript.Done(context)
            )
            .On(12, async (context, cancellationToken) =>
                await SeedAsync(context, cancellationToken) == Observing
                    ? new StepOutcome.Snoozed(WaitReason.Metrics, context.Time.GetUtcNow().AddDays(1))
                    : StepScript.Done(context)
            );

    private static async Task<long> SeedAsync(StepContext context, CancellationToken cancellationToken) =>
        (await context.BatchInputsAsync(cancellationToken)).Seed;
}
