using System.Diagnostics;

namespace GameFactory.Engine;

/// <summary>
/// Traces of the engine: start of a batch → launch of a game → attempts at its steps. The states carry the trace on, so it holds together
/// across processes, restarts and days of waiting. Without a listener nothing is made and nothing is stored.
/// </summary>
public static class EngineTracing
{
    /// <summary>Name of the source, to be added to a tracer.</summary>
    public const string SourceName = "GameFactory.Engine";

    private static readonly ActivitySource s_source = new(SourceName);

    /// <summary>A span below another that ended long ago, maybe in another process.</summary>
    /// <param name="name">Name of the span.</param>
    /// <param name="parent">Its <c>traceparent</c> (W3C); null or unreadable: below the current one, or a trace of its own.</param>
    internal static Activity? Start(string name, string? parent = null) =>
        s_source.StartActivity(
            name,
            ActivityKind.Internal,
            ActivityContext.TryParse(parent, null, isRemote: true, out var context) ? context : default
        );
}
