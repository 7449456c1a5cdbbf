using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GameFactory.Insights.Ingestion;
using GameFactory.Insights.Ingestion.Keys;
using GameFactory.Insights.Metrics;
using GameFactory.Insights.Retention;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GameFactory.IntegrationTests.Insights.Retention;

/// <summary>Months leave the database whole, whatever interrupts them, and what was counted stays.</summary>
public sealed class EventRetentionTests : IAsyncLifetime
{
    // In the middle of a month some months ago.
    private static readonly DateOnly s_month = FirstOfThisMonth().AddMonths(-4);
    private static readonly string s_table = EventPartitions.NameOf(s_month);

    private readonly string _folder = Directory.CreateTempSubdirectory("gamefactory-retention-").FullName;
    private InsightsBed _bed = null!;
    private Guid _game;
    private string _key = "";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private EventRetention Retention => With(_folder);

    public async ValueTask InitializeAsync()
    {
        _bed = await InsightsBed.StartAsync(settings: new() { ["Retention:Folder"] = _folder, ["Retention:LockPatience"] = "00:00:00.3" });
        _game = await _bed.GameAsync(simulated: true);
        _key = await _bed.KeyAsync(_game, WriteKeyPurpose.Backfill);
        await SendAsync([.. Enumerable.Range(0, 60).Select(n => Event(s_month.AddDays(n % 20), n))]);
    }

    public async ValueTask DisposeAsync()
    {
        await _bed.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_old_month_is_counted_exported_and_dropped_and_later_ones_stay()
    {
        await SendAsync([Event(FirstOfThisMonth(), 1), Event(FirstOfThisMonth().AddMonths(-1), 2)]);

        var month = Assert.Single(await Retention.RunAsync(keep: 1, Cancelled));

        Assert.Equal((s_month, 60L, true), (month.Month, month.Rows, month.DroppedAt is not null));
        Assert.Equal(2L, await _bed.ScalarAsync<long>("SELECT count(*) FROM analytics_events"));
        Assert.False(await TableExistsAsync());
        Assert.Equal(20L, await _bed.ScalarAsync<long>("SELECT count(*) FROM game_metrics WHERE date < current_date - 60"));
        Assert.Empty(await Retention.RunAsync(keep: 1, Cancelled));
        Assert.Single(await Retention.ListAsync(Cancelled));
    }

    [Fact]
    public async Task The_export_holds_every_event_as_it_was()
    {
        var stored = await _bed.ScalarAsync<string>(
            "SELECT string_agg(concat_ws('|', id, user_id, properties::text, to_char(timestamp AT TIME ZONE 'UTC', 'YYYY-MM-DD "
                + "HH24:MI:SS')), ' ' ORDER BY id) FROM analytics_events");
        var month = Assert.Single(await Retention.RunAsync(keep: 1, Cancelled));

        // The database itself reads the file back.
        await _bed.ExecuteAsync("CREATE TABLE read_back (LIKE analytics_events)");
        await using (var connection = await _bed.Database.OpenConnectionAsync(Cancelled))
        await using (var writer = await connection.BeginTextImportAsync("COPY read_back (id, game_id, event_type, user_id, session_id, "
            + "level, properties, device_info, timestamp, received_at) FROM STDIN (FORMAT csv, HEADER)", Cancelled))
        using (var reader = new StreamReader(new GZipStream(File.OpenRead(month.File!), CompressionMode.Decompress)))
        {
            await writer.WriteAsync(await reader.ReadToEndAsync(Cancelled));
        }

        Assert.Equal(stored, await _bed.ScalarAsync<string>(
            "SELECT string_agg(concat_ws('|', id, user_id, properties::text, to_char(timestamp AT TIME ZONE 'UTC', 'YYYY-MM-DD "
                + "HH24:MI:SS')), ' ' ORDER BY id) FROM read_back"));
    }

    [Fact]
    public async Task Metrics_stay_as_they_were_also_when_their_days_are_counted_again()
    {
        await _bed.Get<MetricsRollup>().RunDirtyAsync(RollupCause.Command, Cancelled);
        var before = await MetricsAsync();
        await Retention.RunAsync(keep: 1, Cancelled);
        await _bed.Get<MetricsRollup>().RunAsync(s_month, s_month.AddDays(27), Cancelled);

        Assert.Equal(before, await MetricsAsync());
    }

    [Fact]
    public async Task Events_of_a_retired_month_are_too_old_and_never_make_it_again()
    {
        await _bed.Get<EventRetention>().RunAsync(1, Cancelled);
        var answer = await SendAsync([Event(s_month, 1), Event(FirstOfThisMonth(), 2)]);

        Assert.Equal((1, "too_old"), (answer.GetProperty("accepted").GetInt32(), answer.GetProperty("rejected")[0].GetProperty("code")
            .GetString()));
        Assert.False(await TableExistsAsync());
        Assert.Equal(0L, await _bed.ScalarAsync<long>("SELECT count(*) FROM analytics_poison_events"));
    }

    [Fact]
    public async Task A_server_that_does_not_know_of_the_retirement_yet_learns_it_from_the_database()
    {
        // Another process, whose memory is its own.
        await Retention.RunAsync(keep: 1, Cancelled);
        var first = await SendAsync([Event(s_month, 1), Event(FirstOfThisMonth(), 2)]);
        var second = await SendAsync([Event(s_month, 3)]);

        Assert.Equal((1, "too_old"), (first.GetProperty("accepted").GetInt32(), first.GetProperty("rejected")[0].GetProperty("code")
            .GetString()));
        Assert.Equal("too_old", second.GetProperty("rejected")[0].GetProperty("code").GetString());
        Assert.Equal(1L, await _bed.ScalarAsync<long>("SELECT count(*) FROM analytics_poison_events"));
        Assert.False(await TableExistsAsync());
    }

    [Fact]
    public async Task A_month_that_is_being_written_to_is_closed_the_next_time_with_what_was_written()
    {
        await using (var writer = await _bed.Database.OpenConnectionAsync(Cancelled))
        await using (var transaction = await writer.BeginTransactionAsync(Cancelled))
        {
            await using var insert = new NpgsqlCommand(
                $"INSERT INTO analytics_events (game_id, event_type, user_id, timestamp) VALUES ('{_game}', 'game_start', 'late', "
                    + $"'{s_month:yyyy-MM-dd} 12:00:00+00')", writer);
            await insert.ExecuteNonQueryAsync(Cancelled);
            await LockedOutAsync();
            Assert.Empty(await Retention.ListAsync(Cancelled));
            await transaction.CommitAsync(Cancelled);
        }

        Assert.Equal(61L, Assert.Single(await Retention.RunAsync(keep: 1, Cancelled)).Rows);
    }

    [Fact]
    public async Task A_detachment_that_was_cut_short_is_finished()
    {
        await CloseAndCountAsync();
        await using (var reader = await _bed.Database.OpenConnectionAsync(Cancelled))
        await using (var transaction = await reader.BeginTransactionAsync(Cancelled))
        {
            await using var select = new NpgsqlCommand("SELECT count(*) FROM analytics_events", reader);
            await select.ExecuteScalarAsync(Cancelled);
            await LockedOutAsync();
        }

        Assert.True(await _bed.ScalarAsync<bool>($"SELECT inhdetachpending FROM pg_inherits WHERE inhrelid = '{s_table}'::regclass"));
        Assert.NotNull(Assert.Single(await Retention.RunAsync(keep: 1, Cancelled)).DroppedAt);
    }

    [Fact]
    public async Task A_kill_between_the_detachment_and_its_record_does_no_harm()
    {
        await CloseAndCountAsync();
        await _bed.ExecuteAsync($"ALTER TABLE analytics_events DETACH PARTITION {s_table} CONCURRENTLY");

        Assert.Equal(60L, Assert.Single(await Retention.RunAsync(keep: 1, Cancelled)).Rows);
    }

    [Fact]
    public async Task A_month_that_could_not_be_exported_is_kept_and_exported_later()
    {
        var file = Path.Combine(_folder, "a-file");
        await File.WriteAllTextAsync(file, "", Cancelled);
        await Assert.ThrowsAnyAsync<IOException>(() => With(file).RunAsync(1, Cancelled));
        Assert.True(await TableExistsAsync());

        Assert.Equal(60L, Assert.Single(await Retention.RunAsync(keep: 1, Cancelled)).Rows);
    }

    [Fact]
    public async Task Nothing_is_dropped_while_its_export_is_not_as_it_was_written()
    {
        // Somebody reads games: the drop, which has to lock them, waits for the next time.
        await using (var reader = await _bed.Database.OpenConnectionAsync(Cancelled))
        await using (var transaction = await reader.BeginTransactionAsync(Cancelled))
        {
            await CloseAndCountAsync();
            await using var select = new NpgsqlCommand("SELECT count(*) FROM games", reader);
            await select.ExecuteScalarAsync(Cancelled);
            await LockedOutAsync();
        }

        var exported = Assert.Single(await Retention.ListAsync(Cancelled));
        var bytes = await File.ReadAllBytesAsync(exported.File!, Cancelled);
        await File.WriteAllBytesAsync(exported.File!, bytes[..^1], Cancelled);
        await Assert.ThrowsAsync<InvalidDataException>(() => Retention.RunAsync(keep: 1, Cancelled));
        Assert.True(await TableExistsAsync());
        await File.WriteAllBytesAsync(exported.File!, bytes, Cancelled);

        Assert.NotNull(Assert.Single(await Retention.RunAsync(keep: 1, Cancelled)).DroppedAt);
    }

    [Fact]
    public async Task The_names_of_an_export_and_its_folder_are_on_the_disk_before_anything_is_dropped()
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("exports").FullName, "new");
        var flushed = new List<string>();

        var month = await new MonthExport(_bed.Database, folder)
        { Flush = flushed.Add }.WriteAsync(EventPartitions.NameOf(FirstOfThisMonth()), Cancelled);

        Assert.True(File.Exists(month.Path));
        Assert.Equal([folder, Path.GetDirectoryName(folder)!], flushed);
    }

    [Fact]
    public async Task One_process_retires_at_a_time()
    {
        await using var holder = await _bed.Database.OpenConnectionAsync(Cancelled);
        await using var locking = new NpgsqlCommand("SELECT pg_advisory_lock(hashtext('events retention'))", holder);
        await locking.ExecuteNonQueryAsync(Cancelled);

        await Assert.ThrowsAsync<RetentionBusyException>(() => Retention.RunAsync(keep: 1, Cancelled));
        Assert.Equal(HttpStatusCode.Conflict, (await _bed.Client.PostAsync(new Uri("v1/events/retention?keepMonths=1", UriKind.Relative),
            null, Cancelled)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?keepMonths=0")]
    [InlineData("?keepMonths=1201")]
    public async Task By_hand_it_wants_to_know_how_much_is_kept(string query)
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await _bed.Client.PostAsync(new Uri($"v1/events/retention{query}", UriKind.Relative), null,
            Cancelled)).StatusCode);
        Assert.True(await TableExistsAsync());
    }

    private static DateOnly FirstOfThisMonth()
    {
        var now = TimeProvider.System.GetUtcNow();
        return new DateOnly(now.Year, now.Month, 1);
    }

    // Texts that a careless CSV would break at.
    private static string Event(DateOnly day, int number) => JsonSerializer.Serialize(new
    {
        id = Guid.CreateVersion7(),
        event_type = number % 2 == 0 ? "level_start" : "level_complete",
        user_id = $"u{number % 7}\n\"quoted\", comma",
        session_id = "s",
        level = 1,
        properties = new { text = "line\nend, \"quote\" \\N" },
        timestamp = day.ToDateTime(new TimeOnly(0, 0), DateTimeKind.Utc).AddMinutes(number).ToString("O", CultureInfo.InvariantCulture),
    });

    private EventRetention With(string folder) => new(
        _bed.Database,
        _bed.Get<MetricsRollup>(),
        new EventPartitions(_bed.Database),
        Options.Create(new RetentionOptions { Folder = folder, LockPatience = TimeSpan.FromMilliseconds(300) }),
        TimeProvider.System,
        NullLogger<EventRetention>.Instance);

    private async Task LockedOutAsync() =>
        Assert.Equal(PostgresErrorCodes.LockNotAvailable, (await Assert.ThrowsAsync<PostgresException>(() => Retention.RunAsync(keep: 1,
            Cancelled))).SqlState);

    private async Task CloseAndCountAsync()
    {
        await _bed.ExecuteAsync($"ALTER TABLE {s_table} ADD CONSTRAINT retired CHECK (false) NOT VALID");
        await _bed.Get<MetricsRollup>().RunDirtyAsync(RollupCause.Command, Cancelled);
        await _bed.ExecuteAsync($"INSERT INTO analytics_retired_months (month, counted_at) VALUES ('{s_month:yyyy-MM-dd}', now())");
    }

    private Task<string> MetricsAsync() =>
        _bed.ScalarAsync<string>("SELECT string_agg(m::text, ' ' ORDER BY date, game_id) FROM game_metrics m");

    private Task<bool> TableExistsAsync() => _bed.ScalarAsync<bool>($"SELECT to_regclass('{s_table}') IS NOT NULL");

    private async Task<JsonElement> SendAsync(params string[] events)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/events")
        { Content = new StringContent($"[{string.Join(',', events)}]", Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key);
        using var response = await _bed.Client.SendAsync(request, Cancelled);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
    }
}
