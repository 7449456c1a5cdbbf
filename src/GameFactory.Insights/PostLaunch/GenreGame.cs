using GameFactory.Insights.Learning;

namespace GameFactory.Insights.PostLaunch;

/// <summary>What advice reads of one game of a genre.</summary>
/// <param name="Slate">Its mechanics as one text: games of one slate are compared with each other.</param>
/// <param name="Difficulty">0.5 to 2; null when its design is gone.</param>
/// <param name="Levels">Levels ended, and those completed.</param>
/// <param name="Ads">Players who were offered a rewarded ad, and those who accepted one.</param>
public sealed record GenreGame(string Slate, double? Difficulty, Tally Levels, Tally Ads);
