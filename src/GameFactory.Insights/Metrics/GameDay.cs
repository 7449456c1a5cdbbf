using System.Runtime.InteropServices;

namespace GameFactory.Insights.Metrics;

/// <summary>A game on a UTC day.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GameDay(Guid Game, DateOnly Day);
