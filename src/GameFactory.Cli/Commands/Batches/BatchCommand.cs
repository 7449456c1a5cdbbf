using System.CommandLine;

namespace GameFactory.Cli.Commands.Batches;

/// <summary>The verb <c>batch</c>.</summary>
public static class BatchCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create() =>
        new(
            "batch",
            "Make, start, watch and stop batches of games.\n\n"
                + "Example:\n  ./factory batch create --name spring --games 100 --genres runner,puzzle --start --watch"
        )
        {
            CreateVerb.Create(),
            ListVerb.Create(),
            ShowVerb.Create(),
            WatchVerb.Create(),
            LogsVerb.Create(),
            CommandVerbs.Start(),
            CommandVerbs.Pause(),
            CommandVerbs.Resume(),
            CommandVerbs.Cancel(),
            DeleteVerb.Create(),
        };
}
