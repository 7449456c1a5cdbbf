using System.Text;

namespace GameFactory.Pipeline.Forges.Git;

/// <summary>What a git command left. The verb alone is kept of its arguments, for messages.</summary>
internal sealed record GitOutput(string Verb, int ExitCode, byte[] Bytes, string Errors)
{
    public bool Succeeded => ExitCode == 0;

    public string Text => Encoding.UTF8.GetString(Bytes);
}
