using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Levels.Playing;

/// <summary>Touches the screen at random, two to three times a second, without looking.</summary>
internal sealed class CarelessPlayer(IPlayable mechanic, Level level, LevelRandom random) : IPlayer
{
    private int _wait = 10;

    public int Input(PlayState state)
    {
        if (--_wait > 0)
        {
            return 0;
        }

        _wait = random.Between(10, 35);
        return mechanic.AnyInput(level, random);
    }
}
