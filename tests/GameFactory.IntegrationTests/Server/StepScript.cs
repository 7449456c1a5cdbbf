using GameFactory.Engine.Batches;
using GameFactory.Engine.Steps;

namespace GameFactory.IntegrationTests.Server;

/// <summary>What steps do in a test, by the seed of their batch: tests that share a server do not meet.</summary>
public static class StepScript
{
    /// <summary>Batches of this seed hold at step 3 until cancelled.</summary>
    public const long Holding = 9_001;

    /// <summary>Batches of this seed fail at step 5.</summary>
    public const long Failing = 9_002;

    /// <summary>Games of this seed have a name that would be markup.</summary>
    public const long Hostile = 9_003;

    /// <summary>A name as a model under somebody else's influence might give it.</summary>
    public const string HostileName = "<img src=x onerror=alert(1)>";

    internal static async Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        BatchInputs inputs = await context.BatchInputsAsync(cancellationToken);
        if (inputs.Seed == Holding && context.Step == 3)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        if (inputs.Seed == Hostile && context.Step == 1)
        {
            return new StepOutcome.Completed { Facts = new StepFacts { Game = new GameFields { Name = HostileName } } };
        }

        return inputs.Seed == Failing && context.Step == 5
            ? new StepOutcome.GaveUp("The script says so.")
            : new StepOutcome.Completed { Artifacts = """{"scripted":true}""", Log = "done" };
    }
}
