using GameFactory.Benchmarks;
using GameFactory.Benchmarks.Engine;
using GameFactory.Benchmarks.Faults;
using GameFactory.Engine;

namespace GameFactory.IntegrationTests.Engine;

/// <summary>
/// Two releases of silos in one cluster: real processes, the newer of which can write a format that the older cannot read.
/// </summary>
public sealed class RollingUpgradeTests
{
    private const int Games = 60;
    private const int Steps = Games * 12;
    private const string Format = "SELECT value::int FROM settings WHERE key = 'engine.format'";
    private const string OfNextFormat =
        "SELECT count(*) FROM orleansstorage WHERE convert_from(payloadbinary, 'UTF8')::jsonb #>> '{state,version}' = '2'";

    [Fact]
    public async Task Both_write_the_old_format_until_the_last_old_silo_is_gone_and_then_no_old_one_may_start()
    {
        var connectionString = await Postgres.CloneAsync();
        await using var fleet = new SiloFleet(connectionString, seed: 15) { Formats = NextFormat.Formats };
        await fleet.StartAsync("old");
        await fleet.StartNextAsync("new");
        var batch = await fleet.StartBatchAsync(Games);

        // Both work at it, and each reads what the other wrote.
        await Rows.BecomeAsync(fleet.Database, "SELECT count(DISTINCT r.format) FROM games g JOIN runners r ON r.id = g.lease_holder", 2L);
        await fleet.StepsReachAsync(Steps / 2);
        Assert.Equal(1, await Rows.ScalarAsync<int>(fleet.Database, Format));
        Assert.Equal(0L, await Rows.ScalarAsync<long>(fleet.Database, OfNextFormat));

        await fleet.KillAsync("old");
        await Rows.BecomeAsync(fleet.Database, Format, 2);
        await fleet.EndedAsForetoldAsync(batch, Games);

        var next = await fleet.StartBatchAsync(5, NextFormat.Formats);
        await Rows.BecomeAsync(fleet.Database, "SELECT status FROM batches WHERE id = $1", "completed", next.Value);
        Assert.Equal(
            6L,
            await Rows.ScalarAsync<long>(fleet.Database, $"{OfNextFormat} AND convert_from(payloadbinary, 'UTF8') LIKE '%{next}%'")
        );
        await Rows.AgreeAsync(fleet.Database, NextFormat.Formats);

        var refused = await Assert.ThrowsAsync<FormatRefusedException>(() =>
            BenchSilo.StartAsync(
                connectionString,
                "late",
                FreePorts.One(),
                100,
                TestContext.Current.CancellationToken,
                number => new NoopStep(number)
            )
        );
        Assert.Equal(
            "The database holds states of format 2 and this program reads up to 1: start the newer release that raised it.",
            refused.Message
        );
        Assert.Equal(
            0L,
            await Rows.ScalarAsync<long>(fleet.Database, "SELECT count(*) FROM runners WHERE format = 1 AND expires_at > now()")
        );
    }
}
