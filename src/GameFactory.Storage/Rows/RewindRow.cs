namespace GameFactory.Storage.Rows;

/// <summary>
/// Steps from <paramref name="FromStep"/> on go to <c>game_step_history</c> under <paramref name="Run"/>, and lose their documents.
/// </summary>
internal sealed record RewindRow(Guid GameId, int Run, int FromStep);
