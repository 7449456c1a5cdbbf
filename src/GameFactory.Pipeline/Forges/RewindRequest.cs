using GameFactory.Engine;

namespace GameFactory.Pipeline.Forges;

/// <summary>Sets a game's branch back.</summary>
/// <param name="Repository">owner/name.</param>
/// <param name="Game">The game that must own the head.</param>
/// <param name="EndedRun">The run that ends; its head is tagged <c>run-K</c>.</param>
/// <param name="Commit">The commit to go back to.</param>
/// <param name="WorkFolder">A folder of this attempt alone.</param>
/// <param name="Branch">Branch to move.</param>
public sealed record RewindRequest(string Repository, GameId Game, int EndedRun, string Commit, string WorkFolder, string Branch = "main");
