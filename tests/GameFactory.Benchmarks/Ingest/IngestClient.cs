using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace GameFactory.Benchmarks.Ingest;

/// <summary>Sends prepared requests over HTTP, so many at a time, and notes how long each took.</summary>
internal sealed class IngestClient(Uri server, int inflight) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = inflight }) { BaseAddress = server };

    /// <summary>Milliseconds of each request, in order of length.</summary>
    /// <exception cref="InvalidOperationException">An answer does not acknowledge every event as new.</exception>
    public async Task<List<double>> RunAsync(IReadOnlyList<(string Key, byte[] Body)> requests, int batch)
    {
        var times = new double[requests.Count];
        var next = -1;
        await Task.WhenAll(
            Enumerable
                .Range(0, inflight)
                .Select(async _ =>
                {
                    for (int n; (n = Interlocked.Increment(ref next)) < requests.Count;)
                    {
                        var started = Stopwatch.GetTimestamp();
                        await SendAsync(requests[n].Key, requests[n].Body, batch);
                        times[n] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                    }
                })
        );
        return [.. times.Order()];
    }

    public void Dispose() => _http.Dispose();

    private async Task SendAsync(string key, byte[] body, int batch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/events") { Content = new ByteArrayContent(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Content.Headers.ContentEncoding.Add("gzip");
        using var response = await _http.SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();
        using var json = JsonDocument.Parse(answer);
        if (!response.IsSuccessStatusCode || json.RootElement.GetProperty("accepted").GetInt32() != batch)
        {
            throw new InvalidOperationException($"{(int)response.StatusCode}: {json.RootElement}");
        }
    }
}
