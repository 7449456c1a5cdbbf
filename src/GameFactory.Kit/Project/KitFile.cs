using GameFactory.Kit.Design;

namespace GameFactory.Kit.Project;

/// <summary>One file of the kit.</summary>
/// <param name="Step">The step that commits it.</param>
/// <param name="Path">Where it goes in the game's repository.</param>
/// <param name="Source">Where it lies among the kit's embedded files.</param>
/// <param name="When">Games that have it; null for all.</param>
internal sealed record KitFile(int Step, string Path, string Source, Func<GameDesign, bool>? When = null)
{
    /// <summary>True when a game of this design has the file.</summary>
    public bool IsIn(GameDesign design) => When is null || When(design);
}
