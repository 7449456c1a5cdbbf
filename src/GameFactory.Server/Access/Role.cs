namespace GameFactory.Server.Access;

/// <summary>What somebody may do; each role may do what those before it may.</summary>
internal enum Role
{
    /// <summary>Everybody, without a login: health, and what checks its callers itself.</summary>
    Anyone,

    /// <summary>Reads.</summary>
    Viewer,

    /// <summary>Makes and steers batches and games.</summary>
    Operator,

    /// <summary>Access, keys, and what cannot be taken back.</summary>
    Admin,
}
