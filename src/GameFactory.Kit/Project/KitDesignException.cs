namespace GameFactory.Kit.Project;

/// <summary>The design cannot be built with this kit: a name is not legal, a colour is none, a mechanic is unknown.</summary>
public sealed class KitDesignException(IReadOnlyList<string> findings)
    : Exception("The design does not fit the kit: " + string.Join(" ", findings))
{
    /// <summary>What is wrong, one sentence each.</summary>
    public IReadOnlyList<string> Findings { get; } = findings;
}
