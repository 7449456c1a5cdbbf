namespace GameFactory.Kit.Mechanics;

/// <summary>A mechanic that the kit can build.</summary>
/// <param name="Name">Name in the catalogue.</param>
/// <param name="Cores">For a modifier: the cores it works with; empty for a core.</param>
/// <param name="Parameters">Knobs of its rules that a design sets.</param>
/// <param name="Source">The kit's own file with its rules, relative to the kit.</param>
public sealed record KitMechanic(string Name, IReadOnlyList<string> Cores, IReadOnlyList<MechanicParameter> Parameters, string Source);
