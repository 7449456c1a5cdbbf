using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace GameFactory.Server.Hosting;

/// <summary>The rules that attributes cannot say.</summary>
internal sealed class ServerOptionsValidator(IConfiguration configuration) : IValidateOptions<ServerOptions>
{
    public ValidateOptionsResult Validate(string? name, ServerOptions options)
    {
        if (Unsafe(options) is { } reason)
        {
            return ValidateOptionsResult.Fail(reason);
        }

        if (new[] { options.HttpPort, options.GrpcPort, options.SiloPort }.Distinct().Count() < 3)
        {
            return ValidateOptionsResult.Fail("Server:HttpPort, Server:GrpcPort and Server:SiloPort must be three different ports");
        }

        if (string.IsNullOrWhiteSpace(options.Database))
        {
            return ValidateOptionsResult.Fail("Server:Database is missing: give a connection string or a postgres:// URL");
        }

        try
        {
            ServerDatabase.AddressOf(options, configuration["Server:Connections"]);
            return ValidateOptionsResult.Success;
        }
        catch (FormatException error)
        {
            return ValidateOptionsResult.Fail($"Server:Database: {error.Message}");
        }
    }

    /// <summary>Why the addresses may not be used; null when they may.</summary>
    private string? Unsafe(ServerOptions options)
    {
        if (!IsAddress(options.Address) || (options.SiloAddress.Length > 0 && !IsAddress(options.SiloAddress)))
        {
            return $"Server:Address is '{options.Address}', Server:SiloAddress '{options.SiloAddress}': "
                + "give an IP address such as 127.0.0.1";
        }

        if (
            new[]
            {
                options.Certificate,
                options.CertificateKey,
                options.SiloCertificate,
                options.SiloCertificateKey,
                options.SiloAuthority,
            }.FirstOrDefault(file => file.Length > 0 && !File.Exists(file)) is
            { } missing
        )
        {
            return $"Server: there is no file {missing}";
        }

        if (!IPAddress.IsLoopback(options.Ip))
        {
            if (!configuration.GetValue<bool>("Access:Required"))
            {
                return $"Server:Address is '{options.Address}', which others reach: "
                    + "set Access:Required, or a loopback address such as 127.0.0.1";
            }

            if (!options.HasTls && string.IsNullOrWhiteSpace(configuration["Access:TrustedProxies"]))
            {
                return "Server:Address is one that others reach: name a certificate (Server:Certificate, Server:CertificateKey), "
                    + "or the proxy that has one (Access:TrustedProxies)";
            }

            if (string.IsNullOrWhiteSpace(configuration["Access:Hosts"]))
            {
                return "Server:Address is one that others reach: name the server (Access:Hosts), such as factory.example.com";
            }
        }

        var hasMutual = options.SiloCertificate.Length > 0 && options.SiloCertificateKey.Length > 0 && options.SiloAuthority.Length > 0;
        return IPAddress.IsLoopback(options.SiloIp) || hasMutual ? null
            : options.SiloIp.Equals(IPAddress.Any) || options.SiloIp.Equals(IPAddress.IPv6Any)
                ? "Server:SiloAddress must be the one address under which other silos reach this one, such as 10.0.0.5"
            : $"Server:SiloAddress is {options.SiloIp}, which others reach: mutual TLS needs Server:SiloCertificate, "
                + "Server:SiloCertificateKey and Server:SiloAuthority";
    }

    private static bool IsAddress(string text) => text == "localhost" || IPAddress.TryParse(text, out _);
}
