using System.Net;
using GameFactory.Database.Cluster;
using Microsoft.Extensions.Options;

namespace GameFactory.Server.Hosting;

/// <summary>The rules that attributes cannot say.</summary>
internal sealed class ServerOptionsValidator : IValidateOptions<ServerOptions>
{
    public ValidateOptionsResult Validate(string? name, ServerOptions options)
    {
        if (options.Address != "localhost" && !(IPAddress.TryParse(options.Address, out var address) && IPAddress.IsLoopback(address)))
        {
            return ValidateOptionsResult.Fail(
                $"Server:Address is '{options.Address}': there is no access control yet, so only a loopback address such as 127.0.0.1 is "
                    + $"accepted"
            );
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
            PostgresAddress.Parse(options.Database);
            return ValidateOptionsResult.Success;
        }
        catch (FormatException error)
        {
            return ValidateOptionsResult.Fail($"Server:Database: {error.Message}");
        }
    }
}
