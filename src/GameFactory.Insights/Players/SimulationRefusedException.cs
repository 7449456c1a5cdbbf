namespace GameFactory.Insights.Players;

/// <summary>Games that cannot be played by simulated players. The message says why.</summary>
public sealed class SimulationRefusedException(string message, bool isUnknown) : Exception(message)
{
    /// <summary>True when the batch or game is not there; false when its players are real, or nothing is designed yet.</summary>
    public bool IsUnknown => isUnknown;
}
