namespace GameFactory.Kit.Design;

/// <summary>A chosen mechanic with its parameters.</summary>
/// <param name="Name">Name in the <c>mechanics</c> table.</param>
/// <param name="Role">core or modifier.</param>
/// <param name="Params">Integer parameters of the mechanic's rules, ordered by name; units are in the names (speedPxPerSecond,
/// periodMs).</param>
public sealed record DesignMechanic(string Name, string Role, IReadOnlyDictionary<string, int> Params);
