namespace GameFactory.Kit.Mechanics;

/// <summary>What a mechanic is for in a game.</summary>
public enum MechanicRole
{
    /// <summary>Can carry a game alone; every game has exactly one.</summary>
    Core,

    /// <summary>Adds to a core; a game has one to three.</summary>
    Modifier,

    /// <summary>Menus, camera, feedback: never chosen, part of the kit.</summary>
    Support,
}
