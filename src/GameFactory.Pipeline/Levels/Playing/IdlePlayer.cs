namespace GameFactory.Pipeline.Levels.Playing;

/// <summary>Never touches the screen.</summary>
internal sealed class IdlePlayer : IPlayer
{
    public int Input(PlayState state) => 0;
}
