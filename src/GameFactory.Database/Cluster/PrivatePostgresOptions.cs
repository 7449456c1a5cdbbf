using System.ComponentModel.DataAnnotations;

namespace GameFactory.Database.Cluster;

/// <summary>Settings of a PostgreSQL cluster that belongs to one data folder.</summary>
public sealed record PrivatePostgresOptions
{
    /// <summary>The folder that holds the cluster, its password and its log; created when missing.</summary>
    [Required]
    public required string Directory { get; init; }

    /// <summary>Folder of <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>; null searches for the newest installed.</summary>
    public string? BinDirectory { get; init; }

    /// <summary>The database to connect to; created when missing.</summary>
    [Required]
    public string Database { get; init; } = "gamefactory";

    /// <summary>How long the server may take to answer after its start; a crash recovery is part of it.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// A server that has to be started runs for single commands only; the last of them that uses it stops it
    /// (<see cref="PrivatePostgres.LeaveAsync"/>).
    /// </summary>
    public bool ForTheMoment { get; init; }

    /// <summary>Further lines for <c>postgresql.conf</c>, name to value; they win over the tuning.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
