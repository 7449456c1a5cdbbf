using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Insights.Learning;

namespace GameFactory.Cli.Commands.Learn;

/// <summary>The verb <c>learn</c>.</summary>
public static class LearnCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create() => new("learn", "What the factory learned of mechanics.\n\nExample:\n  ./factory learn play --stdio") { Play() };

    private static Command Play()
    {
        var stdio = new Option<bool>("--stdio") { Description = "Speak over standard input and output; the only way there is", Required = true };
        return new Command(
            "play",
            "Let a program outside play against the learner: one JSON object a line in (op: world, begin, pick, learn, peek, weights), one out. Needs no server."
            + "\n\nExample:\n  ./factory learn play --stdio < games.jsonl") { stdio }
            .Does(async (_, _, cancellationToken) =>
            {
                await LearnPlay.RunAsync(Console.In, Console.Out, cancellationToken: cancellationToken);
                return ExitCodes.Done;
            });
    }
}
