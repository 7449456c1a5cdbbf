namespace GameFactory.Database.Cluster;

/// <summary>What a process id that stands in a cluster's lock file means to this process.</summary>
internal enum ServerPlace
{
    /// <summary>No process has the number, as far as can be seen from here.</summary>
    Nobody,

    /// <summary>The server that works on the folder.</summary>
    Here,

    /// <summary>Another process: the number was given again, or means something else where this process runs.</summary>
    Foreign,

    /// <summary>The kernel does not show where the process works.</summary>
    Hidden,
}
