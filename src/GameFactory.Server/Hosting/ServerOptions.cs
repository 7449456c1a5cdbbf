using System.ComponentModel.DataAnnotations;
using System.Net;

namespace GameFactory.Server.Hosting;

/// <summary>Settings of one server process (section <c>Server</c>).</summary>
public sealed class ServerOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Server";

    /// <summary>
    /// Address to listen on. One that is not loopback, such as 0.0.0.0, needs <c>Access:Required</c> and a certificate or a trusted proxy.
    /// </summary>
    [Required]
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>Port of the page and of HTTP/JSON (HTTP/1.1).</summary>
    [Range(1, 65535)]
    public int HttpPort { get; set; } = 5080;

    /// <summary>
    /// Port of gRPC (HTTP/2 without TLS, prior knowledge). With a certificate gRPC is served at <see cref="HttpPort"/> too, and here for
    /// this machine only.
    /// </summary>
    [Range(1, 65535)]
    public int GrpcPort { get; set; } = 5081;

    /// <summary>Certificate of <see cref="HttpPort"/>, a PEM file; it is read again when it changes. Empty: no TLS here.</summary>
    public string Certificate { get; set; } = "";

    /// <summary>Its private key, a PEM file.</summary>
    public string CertificateKey { get; set; } = "";

    /// <summary>
    /// Address under which other silos reach this one; <see cref="Address"/> when left out. One that is not loopback needs the three files
    /// of mutual TLS.
    /// </summary>
    public string SiloAddress { get; set; } = "";

    /// <summary>Certificate of this silo for the others, a PEM file.</summary>
    public string SiloCertificate { get; set; } = "";

    /// <summary>Its private key, a PEM file.</summary>
    public string SiloCertificateKey { get; set; } = "";

    /// <summary>The one authority whose certificates other silos must have, a PEM file.</summary>
    public string SiloAuthority { get; set; } = "";

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

    internal bool HasTls => Certificate.Length > 0;

    internal string PageUrl => $"{(HasTls ? "https" : "http")}://{Host}:{HttpPort}";

    internal string GrpcUrl => HasTls ? PageUrl : $"http://{Host}:{GrpcPort}";

    internal IPAddress Ip => Parse(Address);

    internal IPAddress SiloIp => SiloAddress.Length > 0 ? Parse(SiloAddress) : Ip;

    // Who listens everywhere is reached on this machine too.
    private string Host =>
        Ip.Equals(IPAddress.Any) || Ip.Equals(IPAddress.IPv6Any) ? "127.0.0.1"
        : Address.Contains(':', StringComparison.Ordinal) ? $"[{Address}]"
        : Address;

    private static IPAddress Parse(string address) => IPAddress.Parse(address == "localhost" ? "127.0.0.1" : address);
}
