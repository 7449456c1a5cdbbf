using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Running;

/// <summary>The registered steps in their order; refuses to start when one is missing or doubled.</summary>
public sealed class StepCatalog
{
    private readonly IStep[] _steps;

    /// <summary>Takes the steps that the host registered.</summary>
    /// <exception cref="InvalidOperationException">Their numbers are not 1, 2, … once each, or two have one name; the message says
    /// which.</exception>
    public StepCatalog(IEnumerable<IStep> steps)
    {
        _steps = [.. steps.OrderBy(step => step.Number)];
        if (_steps.Length == 0)
        {
            throw new InvalidOperationException("No step is registered.");
        }

        for (var n = 1; n <= _steps.Length; n++)
        {
            var step = _steps[n - 1];
            if (n > 1 && step.Number == n - 1)
            {
                throw new InvalidOperationException(
                    $"Step {step.Number} is registered twice: {_steps[n - 2].GetType()} and {step.GetType()}."
                );
            }

            if (step.Number != n)
            {
                throw new InvalidOperationException($"No step {n} is registered; there is {step.GetType()} with the number {step.Number}.");
            }
        }

        if (_steps.GroupBy(step => step.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } doubled)
        {
            throw new InvalidOperationException(
                $"Steps {string.Join(" and ", doubled.Select(step => step.Number))} have one name, {doubled.Key}."
            );
        }

        Plan = new StepPlan([.. _steps.Select(step => new PlannedStep(step.Name, step.MaxRetries, step.MaySkip, step.HoldsWindow))]);
    }

    /// <summary>What the machine knows of them.</summary>
    public StepPlan Plan { get; }

    /// <summary>Step 1, 2, …</summary>
    public IStep this[int number] => _steps[number - 1];
}
