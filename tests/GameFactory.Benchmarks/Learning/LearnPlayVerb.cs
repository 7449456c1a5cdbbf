using System.CommandLine;
using GameFactory.Insights.Learning;

namespace GameFactory.Benchmarks.Learning;

/// <summary><c>learn-play</c>: the learner on standard input and output, for the outside yardstick.</summary>
internal static class LearnPlayVerb
{
    public static Command Create()
    {
        Command verb = new("learn-play", "Plays JSON lines on standard input and output.");
        verb.SetAction((_, cancellationToken) => LearnPlay.RunAsync(Console.In, Console.Out, cancellationToken: cancellationToken));
        return verb;
    }
}
