using GameFactory.Kit.Design;
using GameFactory.Kit.Mechanics;

namespace GameFactory.Kit.Project;

/// <summary>One file of the kit.</summary>
/// <param name="Step">The step that commits it.</param>
/// <param name="Path">Where it goes in the game's repository.</param>
/// <param name="Source">Where it lies among the kit's embedded files, or beside the description of <paramref name="Owner"/>.</param>
/// <param name="When">Games that have it; null for all.</param>
/// <param name="Owner">The mechanic it belongs to; null for a file of the project.</param>
internal sealed record KitFile(int Step, string Path, string Source, Func<GameDesign, bool>? When = null, IMechanic? Owner = null)
{
    /// <summary>True when a game of this design has the file.</summary>
    public bool IsIn(GameDesign design) => When is null || When(design);
}
