using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using GameFactory.Insights.Players;
using Microsoft.Extensions.Time.Testing;

namespace GameFactory.Tests.Insights.Players;

public sealed class PlayerSimulatorTests
{
    private static readonly DateOnly s_born = new(2026, 6, 30);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 6, 30, 23, 50, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_repeat_on_a_later_day_sends_the_very_same_events()
    {
        var game = Game();
        var first = await EventsAsync(game);
        _time.Advance(TimeSpan.FromDays(3));

        Assert.NotEmpty(first);
        Assert.Equal(first, await EventsAsync(game));
        Assert.All(first, sent => Assert.True(sent.Timestamp < s_born.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)));
    }

    [Fact]
    public async Task Games_with_the_same_seed_and_place_share_neither_events_nor_players()
    {
        var one = await EventsAsync(Game());
        var other = await EventsAsync(Game());

        Assert.NotEmpty(one);
        Assert.Equal(one.Count, other.Count);
        Assert.Empty(one.Select(sent => sent.Id).Intersect(other.Select(sent => sent.Id)));
        Assert.Empty(one.Select(sent => sent.Player).Intersect(other.Select(sent => sent.Player)));
    }

    private static SimulatedGame Game() => new(Guid.NewGuid(), "key", s_born, "casual", ["tap"], 1, 3, true);

    private async Task<List<Sent>> EventsAsync(SimulatedGame game)
    {
        using var server = new Server();
        using var client = new HttpClient(server);
        await new PlayerSimulator(client, _time).RunAsync(
            new Uri("http://factory.test/"),
            [game],
            new Simulation(10, 20, Seed: 7),
            TestContext.Current.CancellationToken
        );
        return server.Events;
    }

    private sealed record Sent(Guid Id, string Player, DateTime Timestamp);

    private sealed class Server : HttpMessageHandler
    {
        public List<Sent> Events { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await using var body = new GZipStream(await request.Content!.ReadAsStreamAsync(cancellationToken), CompressionMode.Decompress);
            using var events = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
            Events.AddRange(
                events
                    .RootElement.EnumerateArray()
                    .Select(sent => new Sent(
                        sent.GetProperty("id").GetGuid(),
                        sent.GetProperty("user_id").GetString()!,
                        sent.GetProperty("timestamp").GetDateTime()
                    ))
            );
            var answer = $$"""{"accepted": {{events.RootElement.GetArrayLength()}}, "duplicates": 0, "rejected": []}""";
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
        }
    }
}
