namespace GameFactory.Kit.Checks;

/// <summary>A check of a whole game.</summary>
internal interface IDartCheck
{
    /// <summary>Name in the step's results, snake_case.</summary>
    string Name { get; }

    /// <summary>Why the check cannot run on these files yet, or null when it can.</summary>
    string? SkipReason(DartProject project) => null;

    /// <summary>What is wrong, one sentence each; empty when nothing is.</summary>
    IEnumerable<string> Findings(DartProject project);
}
