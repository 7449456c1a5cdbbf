using GameFactory.Engine.Steps;
using GameFactory.Insights.Ingestion.Keys;
using GameFactory.Pipeline.Step05AnalyticsImplementation;

namespace GameFactory.Server.Keys;

/// <summary>Brings step 5 and the keys of ingestion together, which do not know each other.</summary>
internal sealed class StepEventKeys(KeyDelivery delivery) : IEventKeys
{
    public Task<bool> HandOverAsync(
        EffectKey effect,
        Func<string, CancellationToken, Task<bool>> deliver,
        CancellationToken cancellationToken
    ) => delivery.HandOverAsync(effect.Game.Value, effect.ToString(), deliver, cancellationToken);
}
