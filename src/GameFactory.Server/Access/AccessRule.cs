namespace GameFactory.Server.Access;

/// <summary>What an operation needs.</summary>
/// <param name="Least">The least role.</param>
/// <param name="IsCommand">It changes something, and is a row of the audit log.</param>
internal sealed record AccessRule(Role Least, bool IsCommand);
