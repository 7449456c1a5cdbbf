using System.Diagnostics;
using GameFactory.Insights.Ingestion;
using GameFactory.Insights.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GameFactory.Benchmarks.Rollup;

/// <summary>A database with days in its helper tables, and the rollup over it.</summary>
internal sealed class RollupHistory : IAsyncDisposable
{
    private readonly MetricsRollup _rollup;

    public RollupHistory(string connectionString)
    {
        // The rollup takes so much memory for its sorts; the plain SQL gets the same.
        Database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Options = "-c work_mem=64MB" });
        _rollup = new MetricsRollup(
            Database,
            Options.Create(new ScoreOptions()),
            Options.Create(new IngestionOptions()),
            TimeProvider.System,
            NullLoggerFactory.Instance
        );
    }

    public NpgsqlDataSource Database { get; }

    public static double Milliseconds(long began) => Math.Round(Stopwatch.GetElapsedTime(began).TotalMilliseconds, 1);

    /// <summary>Counts days; milliseconds.</summary>
    public async Task<double> CountAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        await _rollup.RunAsync(from, to, cancellationToken);
        return Milliseconds(began);
    }

    public async ValueTask DisposeAsync()
    {
        _rollup.Dispose();
        await Database.DisposeAsync();
    }
}
