using System.Diagnostics;

namespace GameFactory.Engine;

/// <summary>Traces of the engine: batch → game → step.</summary>
public static class EngineTracing
{
    /// <summary>Name of the source, to be added to a tracer.</summary>
    public const string SourceName = "GameFactory.Engine";

    internal static readonly ActivitySource Source = new(SourceName);
}
