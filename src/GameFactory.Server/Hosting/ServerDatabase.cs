using System.Data.Common;
using GameFactory.Database.Cluster;
using Npgsql;

namespace GameFactory.Server.Hosting;

/// <summary>The server's connections: what stands in the address wins over what the server would choose.</summary>
internal static class ServerDatabase
{
    private const int FewestConnections = 4;

    public static NpgsqlDataSource Open(ServerOptions options) => NpgsqlDataSource.Create(AddressOf(options, null));

    /// <summary>The whole address.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="connections">The text of <c>Server:Connections</c>; null when nobody set it.</param>
    /// <exception cref="FormatException">It cannot be read, or contradicts itself or the settings.</exception>
    public static string AddressOf(ServerOptions options, string? connections)
    {
        var builder = new NpgsqlConnectionStringBuilder(PostgresAddress.Parse(options.Database));
        var given = new DbConnectionStringBuilder { ConnectionString = builder.ConnectionString };
        Unless("Application Name", () => builder.ApplicationName = options.Name);
        Unless("Maximum Pool Size", () => builder.MaxPoolSize = options.Connections);

        // Grains are read with the same few statements: parsing and planning one costs ten times its execution.
        Unless("Max Auto Prepare", () => builder.MaxAutoPrepare = 32);

        // Whoever sets something for a session clears up after itself: resetting one for the next use costs the database more than
        // reading a grain.
        Unless("No Reset On Close", () => builder.NoResetOnClose = true);
        Unless("Include Error Detail", () => builder.IncludeErrorDetail = true);
        EnsureConsistent(builder, options, connections);
        return builder.ConnectionString;

        void Unless(string keyword, Action choose)
        {
            if (!given.ContainsKey(keyword))
            {
                choose();
            }
        }
    }

    private static void EnsureConsistent(NpgsqlConnectionStringBuilder builder, ServerOptions options, string? connections)
    {
        if (connections is not null && builder.MaxPoolSize != options.Connections)
        {
            throw new FormatException(
                $"Maximum Pool Size in the address is {builder.MaxPoolSize}, Server:Connections is {options.Connections}; leave one out"
            );
        }

        if (builder.MaxPoolSize < FewestConnections)
        {
            throw new FormatException(
                $"Maximum Pool Size in the address is {builder.MaxPoolSize}; the server needs {FewestConnections} connections or more"
            );
        }

        if (builder.MinPoolSize > builder.MaxPoolSize)
        {
            throw new FormatException(
                $"Minimum Pool Size in the address is {builder.MinPoolSize}, above the most that are allowed, {builder.MaxPoolSize}"
            );
        }

        if (builder.Multiplexing)
        {
            throw new FormatException("Multiplexing in the address shares sessions, whose locks the factory needs; leave it out");
        }
    }
}
