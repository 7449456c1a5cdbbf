using System.Collections.Concurrent;

namespace GameFactory.Engine.Steps;

/// <summary>
/// Calls to outside services that have no answer yet, by the attempt that makes them: what a person is told of a step that seems to do
/// nothing. Whoever calls a service says so with <see cref="Begin"/>; the attempt flows with the calling code.
/// </summary>
public sealed class UnansweredCalls(TimeProvider time)
{
    private static readonly AsyncLocal<AttemptId?> s_attempt = new();

    private readonly ConcurrentDictionary<OpenCall, byte> _open = new();

    /// <summary>What is called from here on, until the caller's method ends, is called for this attempt.</summary>
    public static void Enter(AttemptId attempt) => s_attempt.Value = attempt;

    /// <summary>A call goes out; dispose of the answer when it has come or failed. Calls outside an attempt are not kept.</summary>
    /// <param name="service">Whom it waits for, as it reads after "waits for", such as <c>the forge</c>.</param>
    public IDisposable? Begin(string service)
    {
        if (s_attempt.Value is not { } attempt)
        {
            return null;
        }

        var call = new OpenCall(this, attempt, service, time.GetTimestamp());
        _open.TryAdd(call, 0);
        return call;
    }

    /// <summary>The oldest call of each attempt, of those that are at least this old.</summary>
    public IReadOnlyList<UnansweredCall> OlderThan(TimeSpan age) =>
        [
            .. _open
                .Keys.Select(call => new UnansweredCall(call.Attempt, call.Service, time.GetElapsedTime(call.Since)))
                .Where(call => call.Age >= age)
                .GroupBy(call => call.Attempt)
                .Select(calls => calls.MaxBy(call => call.Age)!),
        ];

    private sealed class OpenCall(UnansweredCalls owner, AttemptId attempt, string service, long since) : IDisposable
    {
        public AttemptId Attempt => attempt;

        public string Service => service;

        public long Since => since;

        public void Dispose() => owner._open.TryRemove(this, out _);
    }
}

/// <summary>A call without an answer.</summary>
/// <param name="Attempt">Who waits.</param>
/// <param name="Service">For whom.</param>
/// <param name="Age">For how long.</param>
public sealed record UnansweredCall(AttemptId Attempt, string Service, TimeSpan Age);
