namespace GameFactory.Insights.Learning;

/// <summary>
/// The learner. Pure: the same history gives the same weights, in whatever order it comes; the same weights and request give the
/// same slate. Step 12, rebuilds, <c>learn play</c> and the benchmark all come here, step 1 for its choice.
/// </summary>
public static class MechanicLearner
{
    /// <summary>Fits all games from scratch.</summary>
    /// <param name="history">Every game with players, of one kind: real or simulated, never both.</param>
    /// <param name="batch">Ordinal of the batch that the weights are for; outcomes of earlier ones weigh less.</param>
    /// <param name="options">Settings.</param>
    public static LearnedWeights Learn(IEnumerable<GameOutcome> history, int batch, LearningOptions options)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(options);
        return new LearnedModel(history, batch, options).Weights();
    }

    /// <summary>Chooses the mechanics of a game; null when no core is left that may be taken and has a modifier.</summary>
    public static Slate? Choose(LearnedWeights weights, SlateRequest request)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(request);
        return SlateChooser.Choose(weights, request);
    }

    /// <summary>Says why a weight is what it is, from the same fit as <see cref="Learn"/>.</summary>
    public static WeightExplanation Explain(
        IEnumerable<GameOutcome> history,
        int batch,
        LearningOptions options,
        string mechanic,
        string genre
    )
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(options);
        return new LearnedModel(history, batch, options).Explain(mechanic, genre);
    }
}
