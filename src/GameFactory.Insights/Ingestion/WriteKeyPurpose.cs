namespace GameFactory.Insights.Ingestion;

/// <summary>What a write key is for. Stored in lower case.</summary>
public enum WriteKeyPurpose
{
    /// <summary>Built into an app.</summary>
    App,

    /// <summary>For simulated players: may send events of any age; only games of simulated batches get one.</summary>
    Backfill,
}
