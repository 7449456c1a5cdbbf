using GameFactory.Insights.Ingestion;
using GameFactory.Insights.Metrics;
using GameFactory.Insights.Retention;
using GameFactory.IntegrationTests.Insights.Metrics;
using Npgsql;

namespace GameFactory.IntegrationTests.Insights.Retention;

/// <summary>A month that cannot leave keeps no other one, and leaves when it can.</summary>
public sealed class StuckMonthsTests : IAsyncLifetime
{
    private static readonly DateOnly s_month = FirstOfThisMonth().AddMonths(-4);
    private static readonly string s_table = EventPartitions.NameOf(s_month);

    private readonly string _parent = Directory.CreateTempSubdirectory("gamefactory-retention-").FullName;
    private InsightsBed _bed = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private EventRetention Retention => _bed.Get<EventRetention>();

    private string Folder => Path.Combine(_parent, "exports");

    public async ValueTask InitializeAsync()
    {
        _bed = await InsightsBed.StartAsync(settings: new() { ["Retention:Folder"] = Folder, ["Retention:LockPatience"] = "00:00:00.3" });
        var game = await _bed.GameAsync();
        await RawEventStore.AddAsync(_bed, [Start(game, s_month), Start(game, s_month.AddMonths(1))]);
    }

    public async ValueTask DisposeAsync()
    {
        await _bed.DisposeAsync();
        Directory.Delete(_parent, recursive: true);
    }

    [Fact]
    public async Task A_month_that_cannot_be_counted_and_parts_with_foreign_names_keep_no_other_month()
    {
        await _bed.ExecuteAsync("CREATE TABLE archive PARTITION OF analytics_events FOR VALUES FROM ('2018-12-31') TO ('2019-01-01')");
        await _bed.ExecuteAsync(
            "CREATE TABLE analytics_events_2019_13 PARTITION OF analytics_events FOR VALUES FROM ('2019-12-31') TO ('2020-01-01')"
        );
        await _bed.ExecuteAsync(
            $"""
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'not this day' USING ERRCODE = '22003'; END $$;
            CREATE TRIGGER refuse BEFORE INSERT ON analytics_game_days
            FOR EACH ROW WHEN (NEW.day = '{s_month:yyyy-MM-dd}') EXECUTE FUNCTION refuse();
            """
        );

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => Retention.RunAsync(keep: 1, Cancelled));

        Assert.Contains($"{s_month:yyyy-MM}", refused.Message, StringComparison.Ordinal);
        var months = await Retention.ListAsync(Cancelled);
        Assert.Equal([(s_month, false), (s_month.AddMonths(1), true)], months.Select(month => (month.Month, month.DroppedAt is not null)));
        Assert.True(await _bed.ScalarAsync<bool>($"SELECT to_regclass('{s_table}') IS NOT NULL"));

        await _bed.ExecuteAsync("DROP TRIGGER refuse ON analytics_game_days");
        await _bed.Get<MetricsRollup>().RunAsync(s_month, s_month, Cancelled);
        Assert.Equal(1L, Assert.Single(await Retention.RunAsync(keep: 1, Cancelled)).Rows);
    }

    [Fact]
    public async Task An_export_is_found_again_in_a_data_folder_that_was_moved()
    {
        // Exported, and not dropped yet: somebody reads games, which a drop has to lock.
        await using (var reader = await _bed.Database.OpenConnectionAsync(Cancelled))
        await using (var transaction = await reader.BeginTransactionAsync(Cancelled))
        {
            await _bed.ExecuteAsync($"ALTER TABLE {s_table} ADD CONSTRAINT retired CHECK (false) NOT VALID");
            await _bed.Get<MetricsRollup>().RunDirtyAsync(RollupCause.Command, Cancelled);
            await _bed.ExecuteAsync($"INSERT INTO analytics_retired_months (month, counted_at) VALUES ('{s_month:yyyy-MM-dd}', now())");
            await using var select = new NpgsqlCommand("SELECT count(*) FROM games", reader);
            await select.ExecuteScalarAsync(Cancelled);
            await Assert.ThrowsAsync<PostgresException>(() => Retention.RunAsync(keep: 3, Cancelled));
        }

        // As it is written down before the folder moves.
        await _bed.ExecuteAsync(
            "UPDATE analytics_retired_months SET export_file = '/an/older/place/' || regexp_replace(export_file, '^.*/', '')"
        );
        var month = Assert.Single(await Retention.RunAsync(keep: 3, Cancelled));

        Assert.NotNull(month.DroppedAt);
        Assert.True(File.Exists(Assert.Single(await Retention.ListAsync(Cancelled)).File));
    }

    private static DateOnly FirstOfThisMonth()
    {
        var now = TimeProvider.System.GetUtcNow();
        return new DateOnly(now.Year, now.Month, 1);
    }

    private static RawEvent Start(Guid game, DateOnly day) =>
        new(
            Guid.CreateVersion7(),
            game,
            "game_start",
            "u",
            "s",
            null,
            day.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc),
            null,
            null,
            null
        );
}
