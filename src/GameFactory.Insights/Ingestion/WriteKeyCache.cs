using System.Collections.Concurrent;
using GameFactory.Insights.Ingestion.Keys;
using Microsoft.Extensions.Options;

namespace GameFactory.Insights.Ingestion;

/// <summary>Remembers keys for a few seconds, so that a request does not ask the database. Unknown keys are remembered too.</summary>
internal sealed class WriteKeyCache(WriteKeys keys, IOptions<IngestionOptions> options, TimeProvider time)
{
    // More than anybody needs; bounds what guessed keys can take up.
    private const int MostRemembered = 20_000;

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>The valid key with this text; null when there is none.</summary>
    public async ValueTask<WriteKey?> FindAsync(string text, CancellationToken cancellationToken)
    {
        var hash = WriteKeys.HashOf(text);
        var name = Convert.ToBase64String(hash);
        if (_known.TryGetValue(name, out var known) && time.GetElapsedTime(known.ReadAt) < options.Value.KeyMemory)
        {
            return known.Key;
        }

        var readAt = time.GetTimestamp();
        var key = await keys.FindAsync(hash, cancellationToken);
        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        _known[name] = new Known(key, readAt);
        return key;
    }

    private sealed record Known(WriteKey? Key, long ReadAt);
}
