using GameFactory.Cli.Output;

namespace GameFactory.Cli.Supervision;

/// <summary>What a child knows of its supervisor.</summary>
internal static class Supervised
{
    private const string Variable = "GAMEFACTORY_SUPERVISOR";

    /// <summary>The setting that tells a child who its supervisor is.</summary>
    public static KeyValuePair<string, string> Setting()
    {
        var self = ProcessIdentity.OfThisProcess();
        return KeyValuePair.Create(Variable, $"{self.Id} {self.Start} {self.Namespace}");
    }

    /// <summary>
    /// Refuses to start for a supervisor that is gone: one that was killed between starting a child and writing it down would leave a
    /// process that nobody knows of, beside the one that the next supervisor starts.
    /// </summary>
    public static void EnsureWanted()
    {
        if (
            Environment.GetEnvironmentVariable(Variable)?.Split(' ') is [var id, var start, .. var more]
            && int.TryParse(id, out var process)
            && !new ProcessIdentity(process, start, more is [{ Length: > 0 } place] ? place : null).IsAlive()
        )
        {
            throw new CommandFailedException($"the process {process} that started this one is gone");
        }
    }
}
