using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Insights.Ingestion.Keys;

/// <summary>Issues, lists, revokes and replaces write keys. The database holds SHA-256 only.</summary>
public sealed class WriteKeys(NpgsqlDataSource database)
{
    private const string Prefix = "gfw_";
    private const int SecretBytes = 24;
    private static readonly string s_issue = SqlFile.Beside<WriteKeys>("issue_key.sql");
    private static readonly string s_list = SqlFile.Beside<WriteKeys>("list_keys.sql");
    private static readonly string s_find = SqlFile.Beside<WriteKeys>("find_key.sql");
    private static readonly string s_revoke = SqlFile.Beside<WriteKeys>("revoke_key.sql");
    private static readonly string s_supersede = SqlFile.Beside<WriteKeys>("supersede_keys.sql");

    /// <summary>Makes a key.</summary>
    /// <exception cref="WriteKeyRefusedException">There is no such game, or its players are real and a backfill key was asked
    /// for.</exception>
    public Task<IssuedKey> IssueAsync(Guid game, WriteKeyPurpose purpose, CancellationToken cancellationToken) =>
        IssueAsync(game, purpose, effect: null, cancellationToken);

    /// <summary>Keys of a game, newest first.</summary>
    public async Task<IReadOnlyList<WriteKey>> ListAsync(Guid game, CancellationToken cancellationToken) =>
        await database.ReadAsync(s_list, [game], Read, cancellationToken);

    /// <summary>Revokes a key; null when the game has no such key. Revoking twice keeps the first time.</summary>
    public async Task<WriteKey?> RevokeAsync(Guid game, Guid key, CancellationToken cancellationToken) =>
        (await database.ReadAsync(s_revoke, [game, key], Read, cancellationToken)).SingleOrDefault();

    /// <summary>Ends the game's other app keys, after <paramref name="keep"/>: apps that are out carry them.</summary>
    public async Task SupersedeAsync(WriteKey by, TimeSpan keep, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(s_supersede);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = by.Game });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = by.Id });
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = keep });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The valid key with this text; null when there is none.</summary>
    internal async Task<WriteKey?> FindAsync(byte[] hash, CancellationToken cancellationToken) =>
        (await database.ReadAsync(s_find, [hash], Read, cancellationToken)).SingleOrDefault();

    internal async Task<IssuedKey> IssueAsync(Guid game, WriteKeyPurpose purpose, string? effect, CancellationToken cancellationToken)
    {
        var text = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        await using var command = database.CreateCommand(s_issue);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = Guid.CreateVersion7() });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = game });
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = HashOf(text) });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = NameOf(purpose) });
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = effect });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            throw new WriteKeyRefusedException($"There is no game {game}.", isUnknownGame: true);
        }

        return reader.IsDBNull(0)
            ? throw new WriteKeyRefusedException(
                $"The players of game {game} are real: events of the past are taken for simulated batches only.",
                isUnknownGame: false
            )
            : new IssuedKey(new WriteKey(reader.GetGuid(0), game, purpose, reader.GetDateTime(1)), text);
    }

    internal static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static WriteKey Read(NpgsqlDataReader row) =>
        new(
            row.Get<Guid>("id"),
            row.Get<Guid>("game_id"),
            PurposeOf(row.Get<string>("purpose")),
            row.Get<DateTime>("created_at"),
            row.Value<DateTime>("revoked_at"),
            row.Value<DateTime>("delivered_at")
        );

    private static string NameOf(WriteKeyPurpose purpose) => purpose == WriteKeyPurpose.App ? "app" : "backfill";

    private static WriteKeyPurpose PurposeOf(string name) => name == "app" ? WriteKeyPurpose.App : WriteKeyPurpose.Backfill;
}
