using GameFactory.Engine.Steps;
using GameFactory.Pipeline.Step05AnalyticsImplementation;

namespace GameFactory.Tests.Pipeline.Step05AnalyticsImplementation;

/// <summary>Hands over the same key each time.</summary>
internal sealed class GivenKeys : IEventKeys
{
    public EffectKey Effect { get; private set; }

    public Task<bool> HandOverAsync(
        EffectKey effect,
        Func<string, CancellationToken, Task<bool>> deliver,
        CancellationToken cancellationToken
    )
    {
        Effect = effect;
        return deliver("gfw_given", cancellationToken);
    }
}
