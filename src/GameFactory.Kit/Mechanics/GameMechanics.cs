using GameFactory.Kit.Assets;
using GameFactory.Kit.Levels.Making;

namespace GameFactory.Kit.Mechanics;

/// <summary>The mechanics of one game.</summary>
public sealed class GameMechanics
{
    internal GameMechanics(ICoreMechanic core, IReadOnlyList<IModifier> modifiers, MechanicRegistry registry)
    {
        (Core, Modifiers) = (core, modifiers);
        Levels = new LevelGenerator(core, [.. registry.Modifiers.Where(modifiers.Contains)], registry.PlayRules);
        Slots = [.. core.Assets, .. modifiers.SelectMany(modifier => modifier.Assets), .. CommonSlots.Of(core.Emblem, core.Act)];
    }

    /// <summary>What carries the game.</summary>
    public ICoreMechanic Core { get; }

    /// <summary>What is added to it, in the order of the design.</summary>
    public IReadOnlyList<IModifier> Modifiers { get; }

    /// <summary>Core and modifiers.</summary>
    public IEnumerable<IMechanic> All => [Core, .. Modifiers];

    /// <summary>Makes and plays its levels.</summary>
    public LevelGenerator Levels { get; }

    /// <summary>Every picture and sound that the game needs, in a fixed order; no key stands twice.</summary>
    public IReadOnlyList<AssetSlot> Slots { get; }
}
