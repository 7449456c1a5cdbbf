namespace GameFactory.Insights.Players;

/// <summary>A batch that cannot be played by simulated players. The message says why.</summary>
public sealed class SimulationRefusedException(string message, bool isUnknownBatch) : Exception(message)
{
    /// <summary>True when there is no such batch; false when its players are real, or nothing is designed yet.</summary>
    public bool IsUnknownBatch => isUnknownBatch;
}
