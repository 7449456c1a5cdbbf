namespace GameFactory.Engine.Games;

/// <summary>An attempt that was saved and may now be worked on.</summary>
/// <param name="Game">The game as saved, naming the attempt.</param>
/// <param name="MustVerify">True when the save's outcome is unknown: the runner asks the game first whether it is current.</param>
public sealed record AttemptOrder(GameState Game, bool MustVerify = false)
{
    /// <summary>The attempt.</summary>
    public CurrentAttempt Attempt { get; } = Game.Attempt ?? throw new ArgumentException("The game has no attempt.", nameof(Game));

    /// <summary>
    /// The first thing to do is to set the game's branch back: its commits of this step and later ones belong to a run that has ended.
    /// </summary>
    public bool RewindsBranch => Game.RewoundTo == Attempt.Step && Game is { GithubRepo: not null, HeadCommit: not null };

    /// <summary>The step it works on.</summary>
    public StepState Step => Game.Steps[Attempt.Step - 1];
}
