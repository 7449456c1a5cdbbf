using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Insights.Learning;

namespace GameFactory.Cli.Commands.Learn;

/// <summary><c>learn play</c>.</summary>
internal static class PlayVerb
{
    public static Command Create()
    {
        var stdio = new Option<bool>("--stdio") { Description = "Speak over standard input and output; the only way there is" };
        return new Command(
            "play",
            "Let a program outside play against the learner: one JSON object a line in (op: world, begin, pick, learn, peek, weights), "
                + "one out. Needs no server."
                + "\n\nExample:\n  ./factory learn play --stdio < games.jsonl"
        )
            .Needs(stdio)
            .Does(
                async (_, _, cancellationToken) =>
                {
                    await LearnPlay.RunAsync(Console.In, Console.Out, cancellationToken: cancellationToken);
                    return ExitCodes.Done;
                }
            );
    }
}
