using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace GameFactory.Insights.Players;

/// <summary>
/// Plays games through the public endpoint as people would: installs, sessions, levels, ads, and coming back or not, depending on mechanics
/// and difficulty. It shares no code with the learner. Only games of simulated batches can be played: no others get a backfill key.
/// </summary>
public sealed class PlayerSimulator(HttpClient client, TimeProvider time)
{
    private const int EventsPerRequest = 500;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>
    /// Plays the days that end with the eve of each game's batch; a repeat with the same seed adds nothing, on whatever day.
    /// </summary>
    /// <param name="server">Address of the server.</param>
    /// <param name="games">Games with their keys.</param>
    /// <param name="simulation">Days, players, seeds.</param>
    /// <param name="cancellationToken">Stops it; what was sent stays.</param>
    /// <exception cref="HttpRequestException">The server refused events for another reason than being busy.</exception>
    public async Task<SimulationResult> RunAsync(
        Uri server,
        IReadOnlyList<SimulatedGame> games,
        Simulation simulation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(games);
        ArgumentNullException.ThrowIfNull(simulation);
        var (accepted, duplicates) = (0L, 0L);
        foreach (var (index, game) in games.Index())
        {
            var last = game.Born.AddDays(-1);
            foreach (var events in Crowd.Events(game, index, last, simulation).Chunk(EventsPerRequest))
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

        return new SimulationResult(
            games.Count,
            games.Count * simulation.Players,
            accepted,
            duplicates,
            games.Min(game => game.Born).AddDays(-simulation.Days),
            games.Max(game => game.Born).AddDays(-1)
        );
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
