using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.IntegrationTests.Kit.Mechanics.EchoPads;

/// <summary>Sees the pad that glows and presses it, without hurry.</summary>
internal sealed class EchoPlayer(EchoRules rules) : IPlayer
{
    /// <summary>Ticks between touches.</summary>
    public const int Pause = 40;

    public int Input(PlayState state) => (state.Tick + 1) % Pause == 0 ? rules.Wanted(state) : 0;
}
