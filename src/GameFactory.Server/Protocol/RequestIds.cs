using GameFactory.Engine;

namespace GameFactory.Server.Protocol;

/// <summary>Request ids and the batch ids that follow from them.</summary>
internal static class RequestIds
{
    /// <summary>The header that carries a request id over HTTP.</summary>
    public const string Header = "Idempotency-Key";

    // Fixed for ever: the same request id must name the same batch in every release.
    private static readonly Guid s_batches = new("6f0b1c52-9a1d-5b0e-8f5e-3d1c2f7a9b44");

    /// <summary>The given id, checked; a new one when none was given.</summary>
    public static string Check(string? requestId)
    {
        if (string.IsNullOrEmpty(requestId))
        {
            return Guid.CreateVersion7().ToString("N");
        }

        return requestId.Length <= 200 && !requestId.Any(char.IsControl)
            ? requestId
            : throw RequestException.Invalid("requestId", "must have 1 to 200 printable characters");
    }

    public static Guid BatchOf(string requestId) => UuidV5.Create(s_batches, requestId);
}
