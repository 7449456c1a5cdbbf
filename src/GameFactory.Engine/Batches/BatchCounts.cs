namespace GameFactory.Engine.Batches;

/// <summary>Number of a batch's games by status.</summary>
public sealed record BatchCounts(int Created, int InProgress, int Completed, int Failed, int Cancelled, int Published)
{
    /// <summary>Rows there are.</summary>
    public int Launched => Unfinished + Terminal;

    /// <summary>Not terminal.</summary>
    public int Unfinished => Created + InProgress;

    /// <summary>Terminal.</summary>
    public int Terminal => Completed + Failed + Cancelled + Published;
}
