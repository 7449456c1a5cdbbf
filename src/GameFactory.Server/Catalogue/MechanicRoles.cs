using GameFactory.Kit.Mechanics;
using GameFactory.Server.Protocol;

namespace GameFactory.Server.Catalogue;

/// <summary>What a mechanic is for in a game.</summary>
internal sealed class MechanicRoles : IWordList
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<MechanicRole>().Select(Words.Of)];
}
