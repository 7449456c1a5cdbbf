using System.Text.Json.Serialization;

namespace GameFactory.Cli.Supervision;

/// <summary>A silo with its front end.</summary>
internal sealed record RunningSilo(string Name, ProcessIdentity Process, SiloPorts Ports)
{
    [JsonIgnore]
    public Uri PageUrl => new($"http://127.0.0.1:{Ports.Http}");

    [JsonIgnore]
    public Uri GrpcUrl => new($"http://127.0.0.1:{Ports.Grpc}");
}
