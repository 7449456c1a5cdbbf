using System.Collections.Immutable;

namespace GameFactory.Engine.Games;

/// <summary>
/// The steps of a game in their order, as data: what the registered steps say of themselves, so that <see cref="GameMachine"/> knows their
/// rules and not the steps.
/// </summary>
/// <param name="Steps">Index 0 is step 1.</param>
public sealed record StepPlan(ImmutableArray<PlannedStep> Steps)
{
    /// <summary>Number of steps.</summary>
    public int Count => Steps.Length;

    /// <summary>Names of the steps; index 0 is step 1.</summary>
    public IReadOnlyList<string> Names { get; } = [.. Steps.Select(step => step.Name)];

    /// <summary>Once so many steps are done, a game leaves its batch's window: none that is left holds it.</summary>
    public int WindowSteps { get; } = Steps.Select((step, index) => step.HoldsWindow ? index + 1 : 0).DefaultIfEmpty().Max();

    /// <summary>Step 1, 2, …</summary>
    public PlannedStep this[int number] => Steps[number - 1];

    /// <summary>Number and name, as people read them: <c>3 architecture</c>.</summary>
    public string Label(int number) => $"{number} {this[number].Name}";

    /// <summary>Which steps may be skipped, as the end of a sentence: <c>only steps 8 and 12 can</c>.</summary>
    public string SkippableText()
    {
        var numbers = Enumerable.Range(1, Count).Where(number => this[number].MaySkip).ToList();
        return numbers.Count switch
        {
            0 => "no step can",
            1 => $"only step {numbers[0]} can",
            _ => $"only steps {string.Join(", ", numbers.SkipLast(1))} and {numbers[^1]} can",
        };
    }
}

/// <summary>What the machine knows of a step.</summary>
/// <param name="Name">As in <c>game_steps.step_name</c>, snake_case.</param>
/// <param name="MaxRetries">Counted retries that it has.</param>
/// <param name="MaySkip">A command may leave it out.</param>
/// <param name="HoldsWindow">A game that has it ahead counts as work in its batch's window.</param>
public sealed record PlannedStep(string Name, int MaxRetries = 3, bool MaySkip = false, bool HoldsWindow = true);
