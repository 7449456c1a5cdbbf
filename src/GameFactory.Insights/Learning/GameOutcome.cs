namespace GameFactory.Insights.Learning;

/// <summary>What players did with one game: everything the learner ever sees of it.</summary>
/// <param name="Batch">Ordinal of the game's batch; older batches weigh less.</param>
/// <param name="Genre">The game's genre.</param>
/// <param name="Mechanics">The slate: names of its mechanics, without doubles.</param>
/// <param name="RetentionD1">Players whose day +1 is closed, and those of them who came back on it.</param>
/// <param name="RetentionD7">The same for day +7; unknown while no install day is seven days old.</param>
/// <param name="Levels">Levels ended, and those of them completed.</param>
/// <param name="Ads">Players who were offered a rewarded ad, and those of them who accepted one.</param>
public sealed record GameOutcome(
    int Batch,
    string Genre,
    IReadOnlyList<string> Mechanics,
    Tally RetentionD1,
    Tally RetentionD7,
    Tally Levels,
    Tally Ads
);
