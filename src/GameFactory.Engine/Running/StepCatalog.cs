using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Running;

/// <summary>The twelve registered steps; refuses to start when one is missing, doubled or misnamed.</summary>
public sealed class StepCatalog
{
    private readonly IStep[] _steps = new IStep[StepNames.All.Count];

    /// <summary>Takes the steps that the host registered.</summary>
    public StepCatalog(IEnumerable<IStep> steps)
    {
        foreach (var step in steps)
        {
            if (step.Number is < 1 || step.Number > _steps.Length || !string.Equals(step.Name, StepNames.Of(step.Number), StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"Step {step.Number} '{step.Name}' is not one of the twelve: {string.Join(", ", StepNames.All)}.");
            }

            if (_steps[step.Number - 1] is { } other)
            {
                throw new InvalidOperationException($"Step {step.Number} is registered twice: {other.GetType()} and {step.GetType()}.");
            }

            _steps[step.Number - 1] = step;
        }

        var missing = Enumerable.Range(1, _steps.Length).Where(n => _steps[n - 1] is null).Select(StepNames.Of).ToArray();
        if (missing.Length > 0)
        {
            throw new InvalidOperationException($"No step is registered for: {string.Join(", ", missing)}.");
        }

        MaxRetries = [.. _steps.Select(step => step.MaxRetries)];
    }

    /// <summary>Counted retries of each step; index 0 is step 1.</summary>
    public IReadOnlyList<int> MaxRetries { get; }

    /// <summary>Step 1 … 12.</summary>
    public IStep this[int number] => _steps[number - 1];
}
