namespace GameFactory.Insights.Ingestion.Keys;

/// <summary>A key was asked for that the game may not have. The message says why.</summary>
public sealed class WriteKeyRefusedException(string message, bool isUnknownGame) : Exception(message)
{
    /// <summary>True when there is no such game; false when the game may not have such a key.</summary>
    public bool IsUnknownGame => isUnknownGame;
}
