using System.Diagnostics.Metrics;
using GameFactory.Database.Sql;
using GameFactory.Server.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace GameFactory.Server.Health;

/// <summary>
/// What can call a person: games by what they do, the age of the queue, silos, and the checks of health. Read every half minute, and only
/// when somebody listens. Every silo tells the same of the whole factory, so that one is enough.
/// </summary>
internal sealed class FactoryMetrics(
    NpgsqlDataSource database,
    HealthCheckService health,
    ISiloStatusOracle silos,
    IMeterFactory meters,
    IConfiguration configuration,
    TimeProvider time
) : BackgroundService
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "GameFactory.Server";

    private static readonly string s_figures = SqlFile.Beside<FactoryMetrics>("factory_figures.sql");
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(30);

    private volatile IReadOnlyList<Measurement<long>> _games = [];
    private volatile IReadOnlyList<Measurement<int>> _checks = [];
    private double _queueSeconds;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!Telemetry.IsOn(configuration))
        {
            return;
        }

        var meter = meters.Create(MeterName);
        meter.CreateObservableGauge("gamefactory.games", () => _games, "{game}", "Games by what they do.");
        meter.CreateObservableGauge("gamefactory.queue.age", () => Volatile.Read(ref _queueSeconds), "s", "Oldest wait for a free worker.");
        meter.CreateObservableGauge("gamefactory.health", () => _checks, "{check}", "By check of /health/ready: 1 is healthy, 0 is not.");
        meter.CreateObservableGauge(
            "gamefactory.silos",
            () => silos.GetApproximateSiloStatuses(onlyActive: true).Count,
            "{silo}",
            "Active silos."
        );
        using var timer = new PeriodicTimer(s_every, time);
        do
        {
            await ReadAsync(stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var report = await health.CheckHealthAsync(cancellationToken);
        _checks = [.. report.Entries.Select(entry => Tagged(entry.Value.Status == HealthStatus.Healthy ? 1 : 0, "check", entry.Key))];
        if (report.Entries.TryGetValue("database", out var state) && state.Status != HealthStatus.Healthy)
        {
            return;
        }

        var rows = await database.ReadAsync(
            s_figures,
            [],
            row => (Activity: row.Get<string>("activity"), Games: row.Get<long>("games"), Seconds: row.Get<double>("seconds")),
            cancellationToken
        );

        // One that is not there is told as 0: an alert that is over must end.
        _games =
        [
            .. Games.GameActivities.All.Select(activity =>
                Tagged(rows.Where(row => row.Activity == activity).Sum(row => row.Games), "activity", activity)
            ),
        ];
        Volatile.Write(ref _queueSeconds, rows.Select(row => row.Seconds).DefaultIfEmpty().Max());
    }

    private static Measurement<T> Tagged<T>(T value, string tag, string word)
        where T : struct => new(value, new KeyValuePair<string, object?>(tag, word));
}
