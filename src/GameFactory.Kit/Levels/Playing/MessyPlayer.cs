namespace GameFactory.Kit.Levels.Playing;

/// <summary>Makes any input at any time, also useless ones and slow motion: for comparing rules, not for playing well.</summary>
internal sealed class MessyPlayer(ICoreMechanic mechanic, Level level, LevelRandom random) : IPlayer
{
    public int Input(PlayState state)
    {
        if (random.Below(12) != 0)
        {
            return 0;
        }

        var input = random.Chance(90) ? mechanic.AnyInput(level, random) : random.Below(1000);
        return random.Chance(15) ? input + ModifierRules.InputSlow : input;
    }
}
