using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace GameFactory.Insights.Players;

/// <summary>
/// Plays games through the public endpoint as people would: installs, sessions, levels, ads, and coming back or not, depending on mechanics and difficulty.
/// It shares no code with the learner. Only games of simulated batches can be played: no others get a backfill key.
/// </summary>
public sealed class PlayerSimulator(HttpClient client, TimeProvider time)
{
    private const int EventsPerRequest = 500;

    /// <summary>The seed of the world, which decides what players like; the seed of a run decides who they are.</summary>
    private const long World = 1;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Plays the days that end with yesterday; the same seed sends the same events.</summary>
    /// <param name="server">Address of the server.</param>
    /// <param name="games">Games with their keys.</param>
    /// <param name="days">Days, at least 1. Day-7 retention needs 9 or more.</param>
    /// <param name="players">Players of each game; they install over the days that leave time to mature.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="cancellationToken">Stops it; what was sent stays.</param>
    /// <exception cref="HttpRequestException">The server refused events for another reason than being busy.</exception>
    public async Task<SimulationReport> RunAsync(
        Uri server, IReadOnlyList<SimulatedGame> games, int days, int players, long seed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(games);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var last = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-1);
        var first = last.AddDays(1 - days);
        var (accepted, duplicates) = (0L, 0L);
        foreach (var (index, game) in games.Index())
        {
            foreach (var events in Events(game, index, first, last, players, seed).Chunk(EventsPerRequest))
            {
                var answer = await SendAsync(new Uri(server, "v1/events"), game.WriteKey, events, cancellationToken);
                accepted += answer.GetProperty("accepted").GetInt64();
                duplicates += answer.GetProperty("duplicates").GetInt64();
                if (answer.GetProperty("rejected").GetArrayLength() > 0)
                {
                    throw new HttpRequestException($"The server rejected simulated events: {answer.GetProperty("rejected")[0]}");
                }
            }
        }

        return new SimulationReport(games.Count, games.Count * players, accepted, duplicates, first, last);
    }

    private static IEnumerable<SimulatedEvent> Events(SimulatedGame game, int index, DateOnly first, DateOnly last, int players, long seed)
    {
        var taste = PlayerTaste.Of(game, World);

        // Installs stop nine days before the end, so that the day 7 of most players is closed.
        var installDays = Math.Max(1, last.DayNumber - first.DayNumber + 1 - 8);
        for (var player = 0; player < players; player++)
        {
            var random = new Random(HashOf(seed, index, player));
            foreach (var item in new SimulatedPlayer(game, taste, $"sim-{seed}-{index}-{player}", random).Play(first.AddDays(random.Next(installDays)), last))
            {
                yield return item;
            }
        }
    }

    // Ids depend on it, so it must spread well and be the same in every process.
    private static int HashOf(long seed, int index, int player)
    {
        var mixed = (ulong)seed * 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (uint)index ^ ((ulong)(uint)player << 32)) * 0xBF58476D1CE4E5B9UL;
        return (int)((mixed ^ (mixed >> 29)) * 0x94D049BB133111EBUL >> 33);
    }

    private async Task<JsonElement> SendAsync(Uri address, string key, SimulatedEvent[] events, CancellationToken cancellationToken)
    {
        var body = Zipped(events);
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Content.Headers.ContentEncoding.Add("gzip");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var response = await client.SendAsync(request, cancellationToken);
            if (response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
            {
                await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), time, cancellationToken);
                continue;
            }

            response.EnsureSuccessStatusCode();
            return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        }
    }

    private static byte[] Zipped(SimulatedEvent[] events)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(gzip, events, s_json);
        }

        return buffer.ToArray();
    }
}
