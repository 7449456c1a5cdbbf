namespace GameFactory.Insights.Metrics;

/// <summary>Why a rollup ran.</summary>
public enum RollupCause
{
    /// <summary>Somebody asked.</summary>
    Command,

    /// <summary>Days had new events, or retention matured.</summary>
    Dirty,

    /// <summary>Step 12 of a game asked.</summary>
    PostLaunch,
}
