using System.CommandLine;

namespace GameFactory.Cli.Commands.Learn;

/// <summary>The verb <c>learn</c>.</summary>
public static class LearnCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create() =>
        new("learn", "What the factory learned of mechanics, and people's word on it.\n\nExample:\n  ./factory learn show --simulated")
        {
            ShowVerb.Create(),
            ExplainVerb.Create(),
            RuleVerbs.Pin(),
            RuleVerbs.Unpin(),
            RuleVerbs.Ban(),
            RuleVerbs.Unban(),
            HistoryVerbs.Rebuild(),
            HistoryVerbs.Reset(),
            PlayVerb.Create(),
        };

    /// <summary>Whose history: real and simulated players are never pooled.</summary>
    internal static Option<bool> Simulated() =>
        new("--simulated") { Description = "What simulated players taught; without it what real ones did. Never both." };
}
