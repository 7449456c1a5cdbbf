using System.ComponentModel.DataAnnotations;

namespace GameFactory.Server.Access;

/// <summary>Who may use the server (section <c>Access</c>). Off, everybody who reaches a loopback address may do everything.</summary>
public sealed class AccessOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Access";

    /// <summary>
    /// Requires a login or a key for everything but health and players' events. Needed for an address that is not loopback.
    /// </summary>
    public bool Required { get; set; }

    /// <summary>
    /// Names under which the server is reached, with commas between, such as <c>factory.example.com</c>; a request to another name is
    /// refused.
    /// </summary>
    public string Hosts { get; set; } = "";

    /// <summary>
    /// Addresses of proxies whose <c>X-Forwarded-*</c> headers are believed, with commas between, such as 10.0.0.7. Without one the server
    /// needs a certificate of its own.
    /// </summary>
    public string TrustedProxies { get; set; } = "";

    /// <summary>Prefix of all addresses behind a proxy, such as <c>/factory</c>.</summary>
    [RegularExpression("^(/[A-Za-z0-9._-]+)*$")]
    public string PathBase { get; set; } = "";

    /// <summary>Address of the login provider (OpenID Connect); empty for API keys only.</summary>
    public string Authority { get; set; } = "";

    /// <summary>What a token of the provider must be meant for.</summary>
    public string Audience { get; set; } = "gamefactory";

    /// <summary>Id of this server at the provider, for logins in a browser; empty for none.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Its secret. From a secret or the environment, never an argument.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Claim of a token that names the roles.</summary>
    [Required]
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The metadata of the provider may come over HTTP; for a provider on this machine only.</summary>
    public bool AllowHttpProvider { get; set; }

    /// <summary>Requests a minute of one key or user; more are answered with 429.</summary>
    [Range(10, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 1_200;

    /// <summary>Days that the audit log is kept.</summary>
    [Range(1, 10_000)]
    public int AuditDays { get; set; } = 400;

    /// <summary>There is a login provider.</summary>
    internal bool HasProvider => Authority.Length > 0;

    /// <summary>People can log in with a browser.</summary>
    internal bool HasLogin => HasProvider && ClientId.Length > 0;

    /// <summary>The names as a list.</summary>
    internal IReadOnlyList<string> HostNames => Hosts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The proxies as a list.</summary>
    internal IReadOnlyList<string> Proxies =>
        TrustedProxies.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
