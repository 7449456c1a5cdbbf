using System.Net.Sockets;
using Npgsql;

namespace GameFactory.Database.Cluster;

/// <summary>Waits for a server that is starting or recovering.</summary>
internal static class ServerProbe
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Opens a connection, waiting while the server is not ready yet. A wrong password is an error at once.</summary>
    public static async Task<NpgsqlConnection> ConnectAsync(string connectionString, CancellationToken cancellationToken)
    {
        Exception? last = null;
        while (true)
        {
            var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
            try
            {
                await connection.OpenAsync(cancellationToken);
                return connection;
            }
            catch (NpgsqlException exception) when (IsNotReady(exception))
            {
                last = exception;
                await connection.DisposeAsync();
            }
            catch
            {
                await connection.DisposeAsync();
                throw;
            }

            try
            {
                await Task.Delay(s_pause, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                throw new PostgresStartException($"The server does not answer: {last.Message}", last);
            }
        }
    }

    private static bool IsNotReady(NpgsqlException exception) =>
        exception.SqlState == PostgresErrorCodes.CannotConnectNow || exception.InnerException is SocketException or IOException;
}
