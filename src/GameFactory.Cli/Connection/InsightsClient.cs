using System.Net.Http.Json;
using System.Text.Json;
using GameFactory.Cli.Output;

namespace GameFactory.Cli.Connection;

/// <summary>Asks a server's HTTP front end about simulated players and learning.</summary>
internal sealed class InsightsClient(Uri page) : IDisposable
{
    // A simulation or a rollup of many days takes as long as it takes; the person may interrupt it.
    private readonly HttpClient _http = new() { BaseAddress = page, Timeout = Timeout.InfiniteTimeSpan };

    public Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) => AnswerAsync(HttpMethod.Get, path, cancellationToken);

    public Task<JsonElement> PostAsync(string path, CancellationToken cancellationToken) => AnswerAsync(HttpMethod.Post, path, cancellationToken);

    public Task<JsonElement> PutAsync(string path, CancellationToken cancellationToken) => AnswerAsync(HttpMethod.Put, path, cancellationToken);

    public Task<JsonElement> DeleteAsync(string path, CancellationToken cancellationToken) => AnswerAsync(HttpMethod.Delete, path, cancellationToken);

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> AnswerAsync(HttpMethod method, string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        using var response = await _http.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        }

        var code = (int)response.StatusCode is >= 400 and < 500 ? ExitCodes.BadInput : ExitCodes.Failed;
        throw new CommandFailedException($"the server answered {(int)response.StatusCode}: {await WhyAsync(response, cancellationToken)}", code);
    }

    private static async Task<string> WhyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) is not true)
        {
            return text.Length > 0 ? text : response.ReasonPhrase ?? "no reason given";
        }

        using var problem = JsonDocument.Parse(text);
        return problem.RootElement.TryGetProperty("detail", out var detail) ? detail.ToString()
            : problem.RootElement.TryGetProperty("title", out var title) ? title.ToString()
            : text;
    }
}
