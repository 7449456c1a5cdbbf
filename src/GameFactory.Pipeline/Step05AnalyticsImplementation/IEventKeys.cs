using GameFactory.Engine.Steps;

namespace GameFactory.Pipeline.Step05AnalyticsImplementation;

/// <summary>Makes the key with which a game sends its events; the part of the factory that takes events in implements it.</summary>
public interface IEventKeys
{
    /// <summary>
    /// Makes a key and hands it over, once per effect, whatever was killed before. False when <paramref name="deliver"/> was refused.
    /// </summary>
    /// <param name="effect">The same in every attempt.</param>
    /// <param name="deliver">Puts a key's text where builds read it, in place of the one before; false when it may not.</param>
    /// <param name="cancellationToken">Stops between the steps.</param>
    Task<bool> HandOverAsync(EffectKey effect, Func<string, CancellationToken, Task<bool>> deliver, CancellationToken cancellationToken);
}
