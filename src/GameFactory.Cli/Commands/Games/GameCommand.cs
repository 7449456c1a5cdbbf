using System.CommandLine;

namespace GameFactory.Cli.Commands.Games;

/// <summary>The verb <c>game</c>.</summary>
public static class GameCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create() =>
        new("game", "Look at single games and steer them.\n\nExample:\n  ./factory game list --stuck")
        {
            ListVerb.Create(),
            ShowVerb.Create(),
            StepsVerb.Create(),
            ArtifactsVerb.Create(),
            LogsVerb.Create(),
            OpenVerb.Create(),
            CommandVerbs.Retry(),
            CommandVerbs.Skip(),
            CommandVerbs.Rewind(),
            CommandVerbs.Pause(),
            CommandVerbs.Resume(),
            CommandVerbs.Cancel(),
            KeysVerb.Create(),
        };
}
