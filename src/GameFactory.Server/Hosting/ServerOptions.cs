using System.ComponentModel.DataAnnotations;
using System.Net;

namespace GameFactory.Server.Hosting;

/// <summary>Settings of one server process (section <c>Server</c>).</summary>
public sealed class ServerOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Server";

    /// <summary>Address to listen on. There is no access control yet: only loopback addresses are accepted.</summary>
    [Required]
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>Port of the page and of HTTP/JSON (HTTP/1.1).</summary>
    [Range(1, 65535)]
    public int HttpPort { get; set; } = 5080;

    /// <summary>Port of gRPC (HTTP/2 without TLS, prior knowledge).</summary>
    [Range(1, 65535)]
    public int GrpcPort { get; set; } = 5081;

    /// <summary>Port that silos of the cluster talk to.</summary>
    [Range(1, 65535)]
    public int SiloPort { get; set; } = 11111;

    /// <summary>Folder for logs and work; created when missing.</summary>
    [Required]
    public string Data { get; set; } = "data";

    /// <summary>Npgsql connection string or postgres:// URL.</summary>
    [Required]
    public string Database { get; set; } = "";

    /// <summary>Silos with the same id form one cluster.</summary>
    [Required, StringLength(100)]
    public string ClusterId { get; set; } = "gamefactory";

    /// <summary>Grain states and reminders belong to this id, across clusters and releases.</summary>
    [Required, StringLength(100)]
    public string ServiceId { get; set; } = "gamefactory";

    /// <summary>Name of this process in logs, such as silo-1.</summary>
    [Required, StringLength(100)]
    public string Name { get; set; } = "silo-1";

    /// <summary>Header of the answer of <c>/health/ready</c> that carries <see cref="Instance"/>.</summary>
    public const string InstanceHeader = "GameFactory-Instance";

    /// <summary>
    /// What a supervisor calls the one process it started; told with its health, since a port alone may be answered by somebody else's
    /// server.
    /// </summary>
    [RegularExpression("^[0-9a-f]*$"), StringLength(100)]
    public string Instance { get; set; } = "";

    /// <summary>Database connections of this process at most.</summary>
    [Range(4, 1000)]
    public int Connections { get; set; } = 20;

    internal string PageUrl => $"http://{Host}:{HttpPort}";

    internal string GrpcUrl => $"http://{Host}:{GrpcPort}";

    internal IPAddress Ip => IPAddress.Parse(Address == "localhost" ? "127.0.0.1" : Address);

    private string Host => Address.Contains(':', StringComparison.Ordinal) ? $"[{Address}]" : Address;
}
