using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace GameFactory.Insights.Ingestion;

/// <summary>Issues, lists and revokes write keys. The database holds SHA-256 only.</summary>
public sealed class WriteKeys(NpgsqlDataSource database)
{
    private const string Prefix = "gfw_";
    private const int SecretBytes = 24;
    private static readonly string s_issue = SqlFile.Beside<WriteKeys>("issue_key.sql");

    /// <summary>Makes a key.</summary>
    /// <exception cref="WriteKeyRefusedException">There is no such game, or its players are real and a backfill key was asked for.</exception>
    public async Task<IssuedKey> IssueAsync(Guid game, WriteKeyPurpose purpose, CancellationToken cancellationToken)
    {
        var text = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        await using var command = database.CreateCommand(s_issue);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = Guid.CreateVersion7() });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = game });
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = HashOf(text) });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = NameOf(purpose) });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            throw new WriteKeyRefusedException($"There is no game {game}.", isUnknownGame: true);
        }

        return reader.IsDBNull(0)
            ? throw new WriteKeyRefusedException($"The players of game {game} are real: events of the past are taken for simulated batches only.", isUnknownGame: false)
            : new IssuedKey(new WriteKey(reader.GetGuid(0), game, purpose, reader.GetDateTime(1), null), text);
    }

    /// <summary>Keys of a game, newest first.</summary>
    public async Task<IReadOnlyList<WriteKey>> ListAsync(Guid game, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "SELECT id, purpose, created_at, revoked_at FROM analytics_write_keys WHERE game_id = $1 ORDER BY created_at DESC, id DESC");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = game });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var keys = new List<WriteKey>();
        while (await reader.ReadAsync(cancellationToken))
        {
            keys.Add(new WriteKey(
                reader.GetGuid(0), game, PurposeOf(reader.GetString(1)), reader.GetDateTime(2), reader.IsDBNull(3) ? null : reader.GetDateTime(3)));
        }

        return keys;
    }

    /// <summary>Revokes a key; false when the game has no such key. Revoking twice keeps the first time.</summary>
    public async Task<bool> RevokeAsync(Guid game, Guid key, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "UPDATE analytics_write_keys SET revoked_at = coalesce(revoked_at, now()) WHERE game_id = $1 AND id = $2");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = game });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = key });
        return await command.ExecuteNonQueryAsync(cancellationToken) > 0;
    }

    /// <summary>The valid key with this text; null when there is none.</summary>
    internal async Task<WriteKey?> FindAsync(byte[] hash, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "SELECT id, game_id, purpose, created_at FROM analytics_write_keys WHERE key_sha256 = $1 AND revoked_at IS NULL");
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = hash });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new WriteKey(reader.GetGuid(0), reader.GetGuid(1), PurposeOf(reader.GetString(2)), reader.GetDateTime(3), null)
            : null;
    }

    internal static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static string NameOf(WriteKeyPurpose purpose) => purpose == WriteKeyPurpose.App ? "app" : "backfill";

    private static WriteKeyPurpose PurposeOf(string name) => name == "app" ? WriteKeyPurpose.App : WriteKeyPurpose.Backfill;
}
