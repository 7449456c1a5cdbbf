using System.Globalization;
using System.Text;

namespace GameFactory.Database.Cluster;

/// <summary>The settings a private cluster runs with, fitted to the machine at every start.</summary>
internal static class ClusterConfiguration
{
    private const long Megabyte = 1024 * 1024;

    /// <param name="port">The port on 127.0.0.1.</param>
    /// <param name="memoryBytes">What the machine (or its container) has.</param>
    /// <param name="freeDiskBytes">What the file system of the cluster has left.</param>
    /// <param name="hasLz4">Whether this PostgreSQL was built with LZ4.</param>
    /// <param name="extra">Further settings, which win.</param>
    public static string Write(int port, long memoryBytes, long freeDiskBytes, bool hasLz4, IReadOnlyDictionary<string, string> extra)
    {
        var buffers = Math.Clamp(memoryBytes / 8 / Megabyte, 128, 1024);
        var log = Math.Clamp(freeDiskBytes / 8 / Megabyte, 512, 8192);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["listen_addresses"] = "'127.0.0.1'",
            ["port"] = port.ToString(CultureInfo.InvariantCulture),
            // A socket's path may be at most 107 bytes long, and a data folder may lie deeper than that.
            ["unix_socket_directories"] = "''",
            ["max_connections"] = "300",
            ["timezone"] = "'UTC'",
            ["log_timezone"] = "'UTC'",
            // Nothing that was acknowledged may be lost.
            ["fsync"] = "on",
            ["synchronous_commit"] = "on",
            ["full_page_writes"] = "on",
            // Few, long checkpoints: each one makes the next change of every page cost a full page in the log.
            ["max_wal_size"] = $"{log}MB",
            ["min_wal_size"] = "256MB",
            ["checkpoint_timeout"] = "15min",
            ["checkpoint_completion_target"] = "0.9",
            ["wal_compression"] = hasLz4 ? "lz4" : "on",
            ["default_toast_compression"] = hasLz4 ? "'lz4'" : "'pglz'",
            // No replica reads this log.
            ["wal_level"] = "minimal",
            ["max_wal_senders"] = "0",
            ["shared_buffers"] = $"{buffers}MB",
            ["effective_cache_size"] = $"{Math.Max(memoryBytes / 2 / Megabyte, 256)}MB",
            ["work_mem"] = "16MB",
            ["maintenance_work_mem"] = "128MB",
            ["random_page_cost"] = "1.1",
            // Short statements by the thousand: compiling them, or spreading them over workers, costs more than it gives.
            ["jit"] = "off",
            ["max_parallel_workers_per_gather"] = "0",
            // The queues (wakes, states) die young; their tables stay small only when cleaned often.
            ["autovacuum_naptime"] = "10s",
            ["log_checkpoints"] = "off",
            ["logging_collector"] = "on",
            ["log_directory"] = "'log'",
            ["log_filename"] = "'server-%a.log'",
            ["log_truncate_on_rotation"] = "on",
            ["log_rotation_age"] = "1d",
            ["log_rotation_size"] = "0",
        };
        foreach (var (name, value) in extra)
        {
            settings[name] = value;
        }

        var text = new StringBuilder("# Written at every start of the private cluster; changes are lost.\n");
        foreach (var (name, value) in settings)
        {
            text.Append(name).Append(" = ").Append(value).Append('\n');
        }

        return text.ToString();
    }
}
