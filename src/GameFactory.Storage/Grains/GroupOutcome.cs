namespace GameFactory.Storage.Grains;

/// <summary>What became of a group.</summary>
internal enum GroupOutcome
{
    /// <summary>Durable.</summary>
    Committed,

    /// <summary>At least one write does not follow the stored version; nothing was written.</summary>
    VersionConflict,

    /// <summary>Serialization failure, deadlock or lock timeout; nothing was written, the same group may be written again.</summary>
    Repeat,

    /// <summary>The data of at least one write break a rule; nothing was written.</summary>
    BadData,

    /// <summary>The database refused for a reason of its own; nothing was written.</summary>
    NotDone,

    /// <summary>No answer came: written or not.</summary>
    Unknown,
}
