namespace GameFactory.Kit.Levels.Playing;

/// <summary>Somebody who plays a level.</summary>
internal interface IPlayer
{
    /// <summary>The input for the next step, 0 for none.</summary>
    int Input(PlayState state);
}
