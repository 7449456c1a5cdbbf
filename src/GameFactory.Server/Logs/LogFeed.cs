using System.Runtime.CompilerServices;
using GameFactory.Server.Protocol;

namespace GameFactory.Server.Logs;

/// <summary>Log lines as they come.</summary>
internal sealed class LogFeed(LogApi logs, LiveStream live)
{
    private const int MostAtOnce = 10_000;

    // Lines become visible in commit order, not in the order of their times: a stretch is read again and known lines are left out.
    private static readonly TimeSpan s_overlap = TimeSpan.FromSeconds(10);

    /// <summary>The newest lines, then each new one, until cancelled.</summary>
    public async IAsyncEnumerable<LogReply> FollowAsync(
        LogFilter filter,
        int? limit,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var known = new Dictionary<Guid, DateTimeOffset>();
        var newest = DateTimeOffset.UnixEpoch + s_overlap;
        var isFirst = true;
        await foreach (var _ in live.BeatsAsync(cancellationToken))
        {
            var lines = isFirst
                ? (await logs.PageAsync(filter, before: null, limit, cancellationToken)).Lines
                : await logs.SinceAsync(filter, newest - s_overlap, MostAtOnce, cancellationToken);
            isFirst = false;
            foreach (var line in lines.Where(line => known.TryAdd(line.Id, line.At)))
            {
                newest = line.At > newest ? line.At : newest;
                yield return line;
            }

            Forget(known, newest - s_overlap);
        }
    }

    private static void Forget(Dictionary<Guid, DateTimeOffset> known, DateTimeOffset before)
    {
        foreach (var (id, _) in known.Where(entry => entry.Value < before).ToList())
        {
            known.Remove(id);
        }
    }
}
