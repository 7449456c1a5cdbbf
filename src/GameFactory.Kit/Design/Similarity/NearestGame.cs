namespace GameFactory.Kit.Design.Similarity;

/// <summary>The most similar game found.</summary>
/// <param name="Entry">Its number in the index, in order of adding.</param>
/// <param name="Points">How similar, part by part.</param>
internal sealed record NearestGame(int Entry, SimilarityBreakdown Points);
