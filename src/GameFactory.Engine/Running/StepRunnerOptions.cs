using System.ComponentModel.DataAnnotations;

namespace GameFactory.Engine.Running;

/// <summary>Settings of a silo's runner; section <c>Runner</c>.</summary>
public sealed class StepRunnerOptions
{
    /// <summary>
    /// Attempts worked on at once. Most steps wait for git, builds and databases, so this is well above the number of cores.
    /// </summary>
    [Range(1, 4096)]
    public int Workers { get; set; } = 64;

    /// <summary>Steps that keep a processor busy run on this many slots; 0 means one per core.</summary>
    [Range(0, 1024)]
    public int CpuSlots { get; set; }

    /// <summary>Seconds that a lease lasts after each renewal.</summary>
    [Range(1, 3600)]
    public int LeaseSeconds { get; set; } = 15;

    /// <summary>Seconds between renewals; a third of the lease or less.</summary>
    [Range(0.1, 1200)]
    public double RenewSeconds { get; set; } = 5;

    /// <summary>Milliseconds between the questions whether a running attempt is still current.</summary>
    [Range(10, 60_000)]
    public int HeartbeatMilliseconds { get; set; } = 500;

    /// <summary>Folder under which each attempt gets a work folder of its own.</summary>
    [Required]
    public string WorkRoot { get; set; } = Path.Combine(Path.GetTempPath(), "gamefactory");

    /// <summary>Queued and running attempts at most: four per worker.</summary>
    public int Capacity => Workers * 4;
}
