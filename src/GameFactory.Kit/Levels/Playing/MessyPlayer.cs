using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Levels.Playing;

/// <summary>Makes any input at any time, also useless ones and those of modifiers: for comparing rules, not for playing well.</summary>
internal sealed class MessyPlayer(IPlayable mechanic, Level level, int[] asked, LevelRandom random) : IPlayer
{
    public int Input(PlayState state)
    {
        if (random.Below(12) != 0)
        {
            return 0;
        }

        var input = random.Chance(90) ? mechanic.AnyInput(level, random) : random.Below(1000);
        foreach (var more in asked)
        {
            input += random.Chance(15) ? more : 0;
        }

        return input;
    }
}
