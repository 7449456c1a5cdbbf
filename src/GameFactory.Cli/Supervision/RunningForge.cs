namespace GameFactory.Cli.Supervision;

/// <summary>The local forge.</summary>
internal sealed record RunningForge(ProcessIdentity Process, int Port)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public Uri Url => new($"http://127.0.0.1:{Port}/");
}
