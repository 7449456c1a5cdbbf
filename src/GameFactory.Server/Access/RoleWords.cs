using GameFactory.Server.Protocol;

namespace GameFactory.Server.Access;

/// <summary>Roles that somebody can be given.</summary>
internal sealed class RoleWords : IWordList
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> All { get; } = ["viewer", "operator", "admin"];
}
