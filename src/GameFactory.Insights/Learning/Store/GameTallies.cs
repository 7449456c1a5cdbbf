namespace GameFactory.Insights.Learning.Store;

/// <summary>
/// What players did with one game so far, as the metrics count it. Genre, mechanics and batch are read from the game itself.
/// </summary>
/// <param name="Game">Id of the game.</param>
/// <param name="RetentionD1">Players whose day +1 is closed, and those who came back on it.</param>
/// <param name="RetentionD7">The same for day +7.</param>
/// <param name="Levels">Levels completed or failed, and those completed.</param>
/// <param name="Ads">Players shown an unlock prompt, and those who started a rewarded ad.</param>
public sealed record GameTallies(Guid Game, Tally RetentionD1, Tally RetentionD7, Tally Levels, Tally Ads);
