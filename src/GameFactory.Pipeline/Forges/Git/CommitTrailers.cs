using System.Globalization;
using GameFactory.Engine;

namespace GameFactory.Pipeline.Forges.Git;

/// <summary>The lines at the end of a message by which the factory knows its commits.</summary>
internal sealed record CommitTrailers(GameId Game, int Step, int Run)
{
    private const string GameKey = "GameFactory-Game: ";
    private const string StepKey = "GameFactory-Step: ";
    private const string RunKey = "GameFactory-Run: ";

    public string Message(string subject) => $"{subject}\n\n{GameKey}{Game}\n{StepKey}{Step}\n{RunKey}{Run}\n";

    /// <summary>Null for a message that the factory did not write.</summary>
    public static CommitTrailers? Parse(string message)
    {
        var lines = message.Split('\n');
        return
            Guid.TryParse(Value(lines, GameKey), out var game)
            && int.TryParse(Value(lines, StepKey), NumberStyles.None, CultureInfo.InvariantCulture, out var step)
            && int.TryParse(Value(lines, RunKey), NumberStyles.None, CultureInfo.InvariantCulture, out var run)
            ? new CommitTrailers(new GameId(game), step, run)
            : null;
    }

    /// <summary>True when a commit with these trailers is later work than (run, step).</summary>
    public bool IsAfter(int run, int step) => Run > run || (Run == run && Step > step);

    private static string? Value(string[] lines, string key) =>
        Array.FindLast(lines, l => l.StartsWith(key, StringComparison.Ordinal))?[key.Length..].Trim();
}
