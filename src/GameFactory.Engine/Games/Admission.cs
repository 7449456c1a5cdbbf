namespace GameFactory.Engine.Games;

/// <summary>Whether this silo's runner takes another attempt right now.</summary>
public enum Admission
{
    /// <summary>A place in the queue is reserved.</summary>
    Open,

    /// <summary>The queue is full.</summary>
    Full,

    /// <summary>All work is paused by a person.</summary>
    Paused,

    /// <summary>The runner holds no lease or its clock is older than 30 s: the database is away.</summary>
    NoLease,
}
