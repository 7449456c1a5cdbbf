using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GameFactory.Insights.Ingestion.Keys;

namespace GameFactory.IntegrationTests.Insights.Ingestion;

public sealed class EventsEndpointTests : IAsyncLifetime
{
    private InsightsBed _bed = null!;
    private Guid _game;
    private string _key = "";

    public async ValueTask InitializeAsync()
    {
        _bed = await InsightsBed.StartAsync();
        _game = await _bed.GameAsync();
        _key = await _bed.KeyAsync(_game);
    }

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task Stored_events_are_accepted_once_and_duplicates_afterwards()
    {
        var events = $"[{Event()},{Event()}]";
        var first = await AnswerAsync(events);
        var second = await AnswerAsync(events);
        Assert.Equal((2, 0), (Number(first, "accepted"), Number(first, "duplicates")));
        Assert.Equal((0, 2), (Number(second, "accepted"), Number(second, "duplicates")));
        Assert.True(first.GetProperty("server_time").TryGetDateTime(out _));
        Assert.Equal(2L, await _bed.ScalarAsync<long>("SELECT count(*) FROM analytics_events"));
        Assert.Equal(1L, await _bed.ScalarAsync<long>("SELECT sum(marks)::bigint FROM analytics_dirty_days"));
    }

    [Fact]
    public async Task An_event_twice_in_a_request_is_stored_once()
    {
        var item = Event();
        var answer = await AnswerAsync($"[{item},{Event()},{item}]");
        Assert.Equal((2, 1), (Number(answer, "accepted"), Number(answer, "duplicates")));
    }

    [Fact]
    public async Task Bad_items_are_rejected_alone_each_with_its_reason()
    {
        string[] items =
        [
            Event(),
            "7",
            Event(type: "dance"),
            Event(at: TimeProvider.System.GetUtcNow().AddDays(-8)),
            Event(at: TimeProvider.System.GetUtcNow().AddHours(1)),
            Event(properties: """{"a":"\u0000"}"""),
            Event(properties: """{"a":"\ud800"}"""),
            Event(properties: """{"a":1e999999}"""),
            Event(properties: """{"a":1e-999999}"""),
            Event(properties: """{"a":{"b":{"c":{"d":{}}}}}"""),
            Event(properties: "[]"),
            "{}",
            Event(properties: $$"""{"a":"{{new string('x', 9000)}}"}"""),
            Event(type: "rewarded_ad_completed", properties: """{"revenue_micros":1e12}"""),
            Event(properties: """{"a":"\ud83d\ude00 \\u0000"}"""),
        ];
        var answer = await AnswerAsync($"[{string.Join(',', items)}]");
        Assert.Equal(2, Number(answer, "accepted"));
        Assert.Equal(
            [
                "1 invalid",
                "2 unknown",
                "3 too_old",
                "4 too_new",
                "5 bad_text",
                "6 bad_text",
                "7 bad_number",
                "8 bad_number",
                "9 too_deep",
                "10 invalid",
                "11 missing",
                "12 too_large",
                "13 too_large",
            ],
            answer.GetProperty("rejected").EnumerateArray().Select(r => $"{r.GetProperty("index")} {r.GetProperty("code")}")
        );
    }

    [Fact]
    public async Task Lines_and_gzip_are_understood()
    {
        using var buffer = new MemoryStream();
        await using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes($"{Event()}\n\nnonsense\n{Event()}"));
        }

        using var content = new ByteArrayContent(buffer.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        content.Headers.ContentEncoding.Add("gzip");
        var answer = await JsonAsync(await SendAsync(content, _key));
        Assert.Equal(2, Number(answer, "accepted"));
        Assert.Equal("unreadable", Assert.Single(answer.GetProperty("rejected").EnumerateArray()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Bytes_that_are_no_text_reject_their_event_alone()
    {
        // Latin-1 writes the letter as the single byte E9, which no UTF-8 text holds.
        using var content = new ByteArrayContent(Encoding.Latin1.GetBytes($"[{Event(properties: "{\"a\":\"caf\u00e9\"}")},{Event()}]"));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var answer = await JsonAsync(await SendAsync(content, _key));
        Assert.Equal(1, Number(answer, "accepted"));
        Assert.Equal("bad_text", Assert.Single(answer.GetProperty("rejected").EnumerateArray()).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("gfw_wrong", "application/json", "[]", HttpStatusCode.Unauthorized)]
    [InlineData(null, "text/plain", "[]", HttpStatusCode.UnsupportedMediaType)]
    [InlineData(null, "application/json", "[", HttpStatusCode.BadRequest)]
    [InlineData(null, "application/json", "{}", HttpStatusCode.BadRequest)]
    [InlineData(null, "application/json", "[]", HttpStatusCode.OK)]
    public async Task A_request_is_refused_as_a_whole_for_what_concerns_it_as_a_whole(
        string? key,
        string type,
        string body,
        HttpStatusCode expected
    )
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        Assert.Equal(expected, (await SendAsync(content, key ?? _key)).StatusCode);
    }

    [Fact]
    public async Task Too_large_requests_are_refused_also_when_they_are_small_in_gzip()
    {
        using var many = new StringContent($"[{string.Join(',', Enumerable.Repeat("1", 1001))}]", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await SendAsync(many, _key)).StatusCode);

        using var buffer = new MemoryStream();
        await using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(new byte[8 * 1024 * 1024]);
        }

        using var bomb = new ByteArrayContent(buffer.ToArray());
        bomb.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        bomb.Headers.ContentEncoding.Add("gzip");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await SendAsync(bomb, _key)).StatusCode);
    }

    [Fact]
    public async Task A_revoked_key_is_refused()
    {
        await using var bed = await InsightsBed.StartAsync(settings: new() { ["Ingestion:KeyMemory"] = "00:00:00" });
        var game = await bed.GameAsync();
        var issued = await bed.Get<WriteKeys>().IssueAsync(game, WriteKeyPurpose.App, TestContext.Current.CancellationToken);
        await bed.Get<WriteKeys>().RevokeAsync(game, issued.Key.Id, TestContext.Current.CancellationToken);
        using var content = new StringContent("[]", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(content, issued.Text, bed.Client)).StatusCode);
    }

    [Fact]
    public async Task Only_games_with_simulated_players_take_events_of_the_past_and_their_month_is_made()
    {
        await Assert.ThrowsAsync<WriteKeyRefusedException>(() => _bed.KeyAsync(_game, WriteKeyPurpose.Backfill));
        var key = await _bed.KeyAsync(await _bed.GameAsync(simulated: true), WriteKeyPurpose.Backfill);
        var answer = await AnswerAsync($"[{Event(at: TimeProvider.System.GetUtcNow().AddDays(-400))}]", key);
        Assert.Equal(1, Number(answer, "accepted"));
    }

    [Fact]
    public async Task Events_of_a_game_that_was_deleted_meanwhile_are_put_aside_and_the_others_stored()
    {
        await AnswerAsync("[]");
        var gone = await _bed.GameAsync();
        var key = await _bed.KeyAsync(gone);
        await AnswerAsync("[]", key);
        await _bed.ExecuteAsync($"DELETE FROM games WHERE id = '{gone}'");
        var answers = await Task.WhenAll(AnswerAsync($"[{Event()}]", key), AnswerAsync($"[{Event()},{Event()}]"));
        Assert.Equal("game_gone", Assert.Single(answers[0].GetProperty("rejected").EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal(2, Number(answers[1], "accepted"));
        Assert.Equal(1L, await _bed.ScalarAsync<long>("SELECT count(*) FROM analytics_poison_events"));
    }

    [Fact]
    public async Task A_game_that_sends_too_much_and_a_full_queue_are_told_when_to_come_back()
    {
        await using var bed = await InsightsBed.StartAsync(
            settings: new()
            {
                ["Ingestion:GameBurst"] = "1",
                ["Ingestion:GameRate"] = "1",
                ["Ingestion:QueueEvents"] = "2",
            }
        );
        var key = await bed.KeyAsync(await bed.GameAsync());
        using var first = Content($"[{Event()}]");
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(first, key, bed.Client)).StatusCode);
        using var second = Content($"[{Event()}]");
        var busy = await SendAsync(second, key, bed.Client);
        Assert.Equal((HttpStatusCode.TooManyRequests, true), (busy.StatusCode, busy.Headers.RetryAfter is not null));
        var simulated = await bed.KeyAsync(await bed.GameAsync(simulated: true), WriteKeyPurpose.Backfill);
        using var third = Content($"[{Event()},{Event()},{Event()}]");
        var full = await SendAsync(third, simulated, bed.Client);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (full.StatusCode, full.Headers.RetryAfter is not null));
    }

    private static string Event(string type = "level_start", DateTimeOffset? at = null, string properties = "{}") =>
        $$"""{"id":"{{Guid.CreateVersion7()}}","event_type":"{{type}}","user_id":"u","session_id":"s","level":1,"""
        + $$""" "properties":{{properties}},"device_info":{"os":"android"},"timestamp":"{{at ?? TimeProvider.System.GetUtcNow():O}}"}""";

    private static StringContent Content(string body) => new(body, Encoding.UTF8, "application/json");

    private async Task<JsonElement> AnswerAsync(string body, string? key = null)
    {
        using var content = Content(body);
        return await JsonAsync(await SendAsync(content, key ?? _key));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpContent content, string key, HttpClient? client = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/events") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await (client ?? _bed.Client).SendAsync(request);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static int Number(JsonElement answer, string name) => answer.GetProperty(name).GetInt32();
}
