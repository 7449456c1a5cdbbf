using GameFactory.Kit.Levels.Making;

namespace GameFactory.Kit.Mechanics;

/// <summary>A mechanic that adds to a core: a game has one to three.</summary>
public interface IModifier : IMechanic, ILevelModifier
{
    /// <summary>True when a game may have it with this core.</summary>
    bool Fits(ICoreMechanic core);

    /// <summary>Sentences about it for a game's description; one is chosen.</summary>
    IReadOnlyList<string> Sentences { get; }

    /// <summary>How else than by the core's rules a level is lost, as it stands after "or"; null when it adds no way to lose.</summary>
    string? Loss => null;

    /// <inheritdoc cref="IMechanic.Name"/>
    new string Name { get; }

    /// <inheritdoc/>
    string IMechanic.RulesFile => PlayRules?.DartFile ?? View.FileName;
}
