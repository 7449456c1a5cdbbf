namespace GameFactory.Database.Cluster;

/// <summary>How a program ended.</summary>
internal sealed record ToolAnswer(int ExitCode, string Output, string Error)
{
    /// <summary>What a reader needs to see of a failure: the last words on either channel.</summary>
    public string Words => string.Join('\n', new[] { Error.Trim(), Output.Trim() }.Where(text => text.Length > 0));
}
