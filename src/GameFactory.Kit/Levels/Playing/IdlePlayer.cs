namespace GameFactory.Kit.Levels.Playing;

/// <summary>Never touches the screen.</summary>
internal sealed class IdlePlayer : IPlayer
{
    public int Input(PlayState state) => 0;
}
