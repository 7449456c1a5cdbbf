using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace GameFactory.IntegrationTests.Insights.Ingestion;

/// <summary>A client that sends batches of events and each one again until it is acknowledged, and keeps account.</summary>
internal sealed class EventLoad(Uri server, string key, int batches, int batchSize) : IDisposable
{
    private const int Senders = 8;

    private readonly HttpClient _http = new() { BaseAddress = server, Timeout = TimeSpan.FromSeconds(20) };
    private readonly ConcurrentQueue<int> _todo = new(Enumerable.Range(0, batches));
    private readonly ConcurrentDictionary<Guid, bool> _acknowledged = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _milestones = new();
    private TaskCompletionSource _reachable = Done();
    private int _acknowledgedBatches;
    private int _accepted;
    private int _duplicates;
    private int _unknown;
    private int _refused;

    public int Events => batches * batchSize;

    /// <summary>Ids that the server has acknowledged so far.</summary>
    public IReadOnlyList<Guid> Acknowledged => [.. _acknowledged.Keys];

    /// <summary>Events of all answers together.</summary>
    public (int Accepted, int Duplicates) Answered => (_accepted, _duplicates);

    /// <summary>Sends that got no answer, so that nobody knows what became of them.</summary>
    public int Unknown => _unknown;

    /// <summary>Answers that said to come back later.</summary>
    public int Refused => _refused;

    /// <summary>Ends when so many batches are acknowledged.</summary>
    public Task AcknowledgedAsync(int count)
    {
        var milestone = _milestones.GetOrAdd(count, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        Reached(Volatile.Read(ref _acknowledgedBatches));
        return milestone.Task;
    }

    /// <summary>Whoever fails from now on waits, instead of knocking at a closed door, until <see cref="GoOn"/>.</summary>
    public void WaitAfterFailures() =>
        Volatile.Write(ref _reachable, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    public void GoOn() => _reachable.TrySetResult();

    /// <summary>Sends everything; ends when all of it is acknowledged.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => SendAllAsync(cancellationToken)));

    public void Dispose() => _http.Dispose();

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        while (_todo.TryDequeue(out _))
        {
            var ids = Enumerable.Range(0, batchSize).Select(_ => Guid.CreateVersion7()).ToList();
            var body = $"[{string.Join(',', ids.Select(Event))}]";
            while (!await TrySendAsync(body, ids, cancellationToken))
            {
                // The same again, once there is somebody to send it to.
                await Volatile.Read(ref _reachable).Task.WaitAsync(cancellationToken);
            }
        }
    }

    private async Task<bool> TrySendAsync(string body, List<Guid> ids, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/events")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                Acknowledge(await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken), ids);
                return true;
            }

            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.NotNull(response.Headers.RetryAfter);
            Interlocked.Increment(ref _refused);
            return false;
        }
        catch (Exception e)
            when (e is HttpRequestException or IOException
                || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            Interlocked.Increment(ref _unknown);
            return false;
        }
    }

    private void Acknowledge(JsonElement answer, List<Guid> ids)
    {
        Assert.Equal(0, answer.GetProperty("rejected").GetArrayLength());
        Interlocked.Add(ref _accepted, answer.GetProperty("accepted").GetInt32());
        Interlocked.Add(ref _duplicates, answer.GetProperty("duplicates").GetInt32());
        ids.ForEach(id => _acknowledged[id] = true);
        Reached(Interlocked.Increment(ref _acknowledgedBatches));
    }

    private void Reached(int count)
    {
        foreach (var (wanted, milestone) in _milestones)
        {
            if (count >= wanted)
            {
                milestone.TrySetResult();
            }
        }
    }

    private static string Event(Guid id) =>
        $$"""{"id":"{{id}}","event_type":"level_start","user_id":"u","session_id":"s","level":1,"properties":{"n":1},"""
        + $$""" "device_info":{},"timestamp":"{{TimeProvider.System.GetUtcNow():O}}"}""";
}
