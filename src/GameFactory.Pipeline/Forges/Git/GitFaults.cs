using GameFactory.Engine.Steps;

namespace GameFactory.Pipeline.Forges.Git;

/// <summary>Tells faults of the way to the forge from refusals, by git's own words (the command runs with LC_ALL=C).</summary>
internal static class GitFaults
{
    private static readonly string[] s_network =
    [
        "Could not resolve host",
        "Failed to connect",
        "Couldn't connect",
        "Connection refused",
        "Connection reset",
        "Connection timed out",
        "Operation timed out",
        "Empty reply from server",
        "early EOF",
        "unexpected disconnect",
        "the remote end hung up",
        "RPC failed",
        "returned error: 5",
        "Recv failure",
        "SSL",
        "gnutls",
        "Internal Server Error",
        "transfer closed",
    ];

    public static Exception Of(GitOutput output)
    {
        var message = $"git {output.Verb} ended with {output.ExitCode}: {Tail(output.Errors)}";
        return output.Errors.Contains("returned error: 429", StringComparison.Ordinal)
                ? new ForgeUnavailableException(WaitReason.Quota, message, TimeSpan.FromMinutes(1))
            : Array.Exists(s_network, words => output.Errors.Contains(words, StringComparison.OrdinalIgnoreCase))
                ? new ForgeUnavailableException(WaitReason.Infrastructure, message)
            : new InvalidOperationException(message);
    }

    private static string Tail(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length <= 600 ? trimmed : trimmed[^600..];
    }
}
