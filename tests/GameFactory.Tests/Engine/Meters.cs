using System.Diagnostics.Metrics;
using GameFactory.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.Tests.Engine;

/// <summary>Instruments that nobody listens to.</summary>
internal static class Meters
{
    public static EngineMetrics Engine() =>
        new(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>());
}
