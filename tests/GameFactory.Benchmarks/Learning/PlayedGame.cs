namespace GameFactory.Benchmarks.Learning;

/// <summary>The counts players left behind in one game of the hidden world.</summary>
internal sealed record PlayedGame(
    int Batch,
    int Genre,
    int[] Slate,
    int Players,
    int RetentionD1,
    int RetentionD7,
    int Attempts,
    int Completed,
    int Prompted,
    int OptedIn
);
