using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Levels.Playing;

/// <summary>Somebody who plays a level.</summary>
public interface IPlayer
{
    /// <summary>The input for the next step, 0 for none.</summary>
    int Input(PlayState state);
}
