using System.Text;
using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Database.Roles;

/// <summary>
/// Gives roles the right to read the views of the schema <c>analyst</c> and nothing else. Roles belong to the server and grants to nobody's
/// migration: after <c>db down</c> and <c>up</c>, or a restore, they are given again.
/// </summary>
public sealed class AnalystRoles(string connectionString)
{
    private const int LongestName = 63;
    private static readonly string s_views = SqlFile.Beside<AnalystRoles>("views.sql");
    private static readonly string s_readers = SqlFile.Beside<AnalystRoles>("readers.sql");
    private static readonly string s_role = SqlFile.Beside<AnalystRoles>("role.sql");
    private static readonly string s_reach = SqlFile.Beside<AnalystRoles>("reach.sql");

    /// <summary>The views, and who may read them.</summary>
    public async Task<AnalystReport> ListAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = await OpenAsync(cancellationToken);
        return await ReadAsync(connection, cancellationToken);
    }

    /// <summary>Lets a role read the views, all or nothing; makes the role when there is none. Repeating it is harmless.</summary>
    /// <param name="role">Name of the role.</param>
    /// <param name="login">The role may log in itself, once it has a password or another way; else others are made its members.</param>
    /// <exception cref="ArgumentException">The name is none, or the role is a superuser or reaches more than the views.</exception>
    /// <exception cref="InvalidOperationException">The database is not migrated, or this user may not make roles.</exception>
    public async Task<AnalystReport> GrantAsync(string role, bool login, CancellationToken cancellationToken = default)
    {
        var name = Quoted(role);
        await using var connection = await OpenAsync(cancellationToken);
        await ReadAsync(connection, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await MakeAsync(connection, role, name, login, cancellationToken);
        await ExecuteAsync(connection, $"GRANT USAGE ON SCHEMA analyst TO {name}", cancellationToken);
        await ExecuteAsync(connection, $"GRANT SELECT ON ALL TABLES IN SCHEMA analyst TO {name}", cancellationToken);

        // Views that later migrations add.
        await ExecuteAsync(connection, $"ALTER DEFAULT PRIVILEGES IN SCHEMA analyst GRANT SELECT ON TABLES TO {name}", cancellationToken);
        var reach = await ColumnAsync(connection, s_reach, cancellationToken, role);
        if (reach.Count > 0)
        {
            throw new ArgumentException(
                $"{role} reaches more than the views ({string.Join(", ", reach)}, …); name another role, or take that from it first",
                nameof(role)
            );
        }

        await transaction.CommitAsync(cancellationToken);
        return await ReadAsync(connection, cancellationToken);
    }

    /// <summary>Takes the views from a role again; the role itself stays, for it may be used elsewhere.</summary>
    /// <exception cref="ArgumentException">There is no such role.</exception>
    public async Task<AnalystReport> RevokeAsync(string role, CancellationToken cancellationToken = default)
    {
        var name = Quoted(role);
        await using var connection = await OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(connection, role, cancellationToken) is null)
        {
            throw new ArgumentException($"there is no role {role}", nameof(role));
        }

        await ExecuteAsync(
            connection,
            $"ALTER DEFAULT PRIVILEGES IN SCHEMA analyst REVOKE SELECT ON TABLES FROM {name}",
            cancellationToken
        );
        await ExecuteAsync(connection, $"REVOKE ALL ON ALL TABLES IN SCHEMA analyst FROM {name}", cancellationToken);
        await ExecuteAsync(connection, $"REVOKE ALL ON SCHEMA analyst FROM {name}", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return await ReadAsync(connection, cancellationToken);
    }

    private static async Task MakeAsync(
        NpgsqlConnection connection,
        string role,
        string name,
        bool login,
        CancellationToken cancellationToken
    )
    {
        var known = await FindAsync(connection, role, cancellationToken);
        if (known is { IsSuperuser: true })
        {
            throw new ArgumentException($"{role} is a superuser and reads everything; name another role", nameof(role));
        }

        var wanted =
            known is null ? $"CREATE ROLE {name}{(login ? " LOGIN" : "")}"
            : login && !known.Value.CanLogIn ? $"ALTER ROLE {name} LOGIN"
            : null;
        if (wanted is null)
        {
            return;
        }

        try
        {
            await ExecuteAsync(connection, wanted, cancellationToken);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new InvalidOperationException(
                $"this user may not make or change roles; have an administrator run {wanted}, then run this again",
                error
            );
        }
    }

    private static async Task<(bool IsSuperuser, bool CanLogIn)?> FindAsync(
        NpgsqlConnection connection,
        string role,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(s_role, connection);
        command.Parameters.AddWithValue(role);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? (reader.Get<bool>("rolsuper"), reader.Get<bool>("rolcanlogin")) : null;
    }

    private static async Task<AnalystReport> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var roles = await ColumnAsync(connection, s_readers, cancellationToken);
        await using var command = new NpgsqlCommand(s_views, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var views = await reader.ReadAllAsync(
            row => new AnalystView(row.Get<string>("name"), row.Get<string>("description"), row.Get<string[]>("columns")),
            cancellationToken
        );
        return views.Count > 0
            ? new AnalystReport(roles, views)
            : throw new InvalidOperationException("the database has no views for analysts yet; run db up first");
    }

    private static async Task<List<string>> ColumnAsync(
        NpgsqlConnection connection,
        string sql,
        CancellationToken cancellationToken,
        params object[] values
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAllAsync(row => row.GetString(0), cancellationToken);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static string Quoted(string role) =>
        role.Length > 0
        && Encoding.UTF8.GetByteCount(role) <= LongestName
        && !role.Contains('\0', StringComparison.Ordinal)
        && !role.StartsWith("pg_", StringComparison.Ordinal)
            ? $"\"{role.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : throw new ArgumentException(
                $"'{role}' is not a valid name of a role: give 1 to {LongestName} bytes, not beginning with pg_",
                nameof(role)
            );
}
