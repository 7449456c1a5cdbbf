using GameFactory.Engine;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Mechanics;
using GameFactory.Pipeline.Step01PreProduction.Requests;

namespace GameFactory.Pipeline.Step01PreProduction.Planning;

/// <summary>
/// Plans of the batches that are being designed on this machine. Planning a game costs microseconds, so each silo plans for itself from the
/// start of the batch; nothing is shared and nothing stored, since the result is the same everywhere.
/// </summary>
public sealed class BatchPlans(IMechanicSelector selector, MechanicCatalogue catalogue)
{
    // A plan keeps up to a kilobyte a game, most of it the record of rejected designs.
    private const int MostGames = 200_000;
    private const int MostBatches = 64;

    private readonly Lock _gate = new();
    private readonly LinkedList<(BatchId Batch, int Games, Lazy<BatchPlanner> Planner)> _recent = new();

    /// <summary>The plan of a game and what its batch asks for.</summary>
    public async ValueTask<(DesignPlan Plan, BatchConstraints Constraints)> PlanAsync(
        StepContext context,
        CancellationToken cancellationToken
    )
    {
        var inputs = await context.BatchInputsAsync(cancellationToken);
        var planner = Planner(context.Batch, inputs);
        lock (planner)
        {
            return (planner.Plan(context.Index, cancellationToken), planner.Constraints);
        }
    }

    private BatchPlanner Planner(BatchId batch, BatchInputs inputs)
    {
        Lazy<BatchPlanner> planner;
        lock (_gate)
        {
            var node = _recent.First;
            while (node is not null && node.Value.Batch != batch)
            {
                node = node.Next;
            }

            planner = node?.Value.Planner ?? new Lazy<BatchPlanner>(() => new BatchPlanner(inputs, selector, catalogue));
            if (node is not null)
            {
                _recent.Remove(node);
            }

            _recent.AddFirst((batch, inputs.GameCount, planner));
            while (_recent.Count > MostBatches || (_recent.Count > 1 && _recent.Sum(r => (long)r.Games) > MostGames))
            {
                _recent.RemoveLast();
            }
        }

        return planner.Value;
    }
}
