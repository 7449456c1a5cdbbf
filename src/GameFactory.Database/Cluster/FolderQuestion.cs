using System.Net;
using GameFactory.Database.Sql;
using Npgsql;
using NpgsqlTypes;

namespace GameFactory.Database.Cluster;

/// <summary>
/// Asks a server whether it works on a folder: it must see a file that was made there a moment ago under a name that nobody else can know.
/// Its own name of the folder may be another one (a link, a mount, a folder that was renamed), and a copy of the folder has the same system
/// identifier.
/// </summary>
internal static class FolderQuestion
{
    public const string User = "gamefactory";

    private const int Seconds = 3;

    private static readonly string s_seesFile = SqlFile.Beside<ClusterFolder>("sees_file.sql");

    /// <summary>The process of the session that answers; null when the server works elsewhere.</summary>
    public static async Task<int?> AskAsync(ClusterFolder folder, int port, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(Address(folder, port, "postgres"))
            {
                Pooling = false,
                Timeout = Seconds,
                CommandTimeout = Seconds,
            }.ConnectionString
        );
        await connection.OpenAsync(cancellationToken);
        return await AskAsync(folder, connection, cancellationToken);
    }

    /// <summary>The same over an open connection.</summary>
    public static async Task<int?> AskAsync(ClusterFolder folder, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var sign = Path.Combine(folder.Data, $"sign-{Guid.NewGuid():N}");
        await File.WriteAllBytesAsync(sign, [], cancellationToken);
        try
        {
            await using var command = new NpgsqlCommand(s_seesFile, connection);
            command.Parameters.Add(new NpgsqlParameter { Value = Path.GetFileName(sign), NpgsqlDbType = NpgsqlDbType.Text });
            await using var answer = await command.ExecuteReaderAsync(cancellationToken);
            await answer.ReadAsync(cancellationToken);
            return answer.GetBoolean(0) ? answer.GetInt32(1) : null;
        }
        finally
        {
            File.Delete(sign);
        }
    }

    /// <summary>The connection string of a database of the cluster.</summary>
    public static string Address(ClusterFolder folder, int port, string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = IPAddress.Loopback.ToString(),
            Port = port,
            Username = User,
            Password = folder.ReadPassword(),
            Database = database,
            // Whoever took the port of a server that is gone may ask for the password, but does not get it.
            RequireAuth = "ScramSHA256",
            // The password is random and local; without it in the string a second connection could not be opened.
            PersistSecurityInfo = true,
        }.ConnectionString;
}
