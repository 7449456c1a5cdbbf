using GameFactory.Database.Migrations;
using Npgsql;

namespace GameFactory.Database.Backup;

/// <summary>A session beside the databases of a server, to make, swap and drop them; it needs the right to create databases.</summary>
internal sealed class ServerSession : IAsyncDisposable
{
    private readonly string _connectionString;
    private readonly NpgsqlConnection _connection;

    private ServerSession(string connectionString, NpgsqlConnection connection) =>
        (_connectionString, _connection) = (connectionString, connection);

    /// <param name="connectionString">Any database of the server; the session itself uses <c>postgres</c>.</param>
    public static async Task<ServerSession> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false }.ConnectionString
        );
        await connection.OpenAsync(cancellationToken);
        return new ServerSession(connectionString, connection);
    }

    /// <summary>A new empty database whose name begins with <paramref name="prefix"/>; returns its connection string.</summary>
    public async Task<string> CreateScratchAsync(string prefix, CancellationToken cancellationToken)
    {
        var name = $"{prefix}_{Guid.CreateVersion7():N}"[..Math.Min(63, prefix.Length + 33)];
        await ExecuteAsync($"CREATE DATABASE {Quote(name)} TEMPLATE template0 ENCODING 'UTF8'", cancellationToken);
        return new NpgsqlConnectionStringBuilder(_connectionString) { Database = name, Pooling = false }.ConnectionString;
    }

    public Task DropAsync(string connectionString, CancellationToken cancellationToken) =>
        ExecuteAsync($"DROP DATABASE IF EXISTS {Quote(NameOf(connectionString))} WITH (FORCE)", cancellationToken);

    /// <summary>Drops <paramref name="name"/> and gives its name to the database of <paramref name="replacement"/>.</summary>
    public async Task ReplaceAsync(string name, string replacement, CancellationToken cancellationToken)
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(_connectionString));
        var aside = $"{name}_replaced_{Guid.CreateVersion7():N}"[..Math.Min(63, name.Length + 42)];
        await ExecuteAsync($"ALTER DATABASE {Quote(name)} RENAME TO {Quote(aside)}", cancellationToken);
        try
        {
            await ExecuteAsync($"ALTER DATABASE {Quote(NameOf(replacement))} RENAME TO {Quote(name)}", cancellationToken);
        }
        catch
        {
            await ExecuteAsync($"ALTER DATABASE {Quote(aside)} RENAME TO {Quote(name)}", CancellationToken.None);
            throw;
        }

        await ExecuteAsync($"DROP DATABASE {Quote(aside)} WITH (FORCE)", cancellationToken);
    }

    /// <exception cref="DatabaseInUseException">Somebody is connected to the database.</exception>
    public Task EnsureUnusedAsync(string name, CancellationToken cancellationToken)
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(_connectionString));
        return OtherSessions.EnsureNoneAsync(_connection, name, cancellationToken);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static string NameOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database!;

    private static string Quote(string name) => new NpgsqlCommandBuilder().QuoteIdentifier(name);

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
