using System.Security.Cryptography;
using System.Text;
using GameFactory.Database.Sql;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace GameFactory.Server.Access;

/// <summary>
/// API keys: a text that is shown once, and its SHA-256 here. The text has 256 bits of chance, so that a fast hash is enough.
/// </summary>
internal sealed class ApiKeys(NpgsqlDataSource database, IMemoryCache cache)
{
    /// <summary>What every key begins with, so that scanners of leaked secrets know it.</summary>
    public const string Prefix = "gfk_";

    // A revoked key is refused everywhere after this time at the latest.
    private static readonly TimeSpan s_remembered = TimeSpan.FromSeconds(5);

    private static readonly string s_find = SqlFile.Beside<ApiKeys>("key_find.sql");
    private static readonly string s_insert = SqlFile.Beside<ApiKeys>("key_insert.sql");
    private static readonly string s_list = SqlFile.Beside<ApiKeys>("keys.sql");
    private static readonly string s_revoke = SqlFile.Beside<ApiKeys>("key_revoke.sql");
    private static readonly string s_invite = SqlFile.Beside<ApiKeys>("first_invite.sql");
    private static readonly string s_accept = SqlFile.Beside<ApiKeys>("first_accept.sql");

    /// <summary>The caller behind a key; null when it is not known, revoked or has run out.</summary>
    public Task<Caller?> FindAsync(string text, CancellationToken cancellationToken)
    {
        var hash = Hash(text);
        return cache.GetOrCreateAsync("key:" + Convert.ToHexStringLower(hash), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = s_remembered;
            var rows = await database.ReadAsync(
                s_find,
                [hash],
                row => new Caller("key:" + row.Get<string>("name"), Caller.RoleOf(row.Get<string>("role"))),
                cancellationToken
            );
            return rows.SingleOrDefault();
        });
    }

    /// <summary>Makes a key.</summary>
    public async Task<(ApiKeyReply Key, string Text)> IssueAsync(
        string name,
        string role,
        DateTimeOffset? expiresAt,
        string by,
        CancellationToken cancellationToken
    )
    {
        var text = NewText();
        object?[] parameters = [Guid.CreateVersion7(), name, role, Hash(text), by, expiresAt?.UtcDateTime];
        var rows = await database.ReadAsync(s_insert, parameters, ApiKeyReply.Read, cancellationToken);
        return (rows.Single(), text);
    }

    public async Task<IReadOnlyList<ApiKeyReply>> ListAsync(CancellationToken cancellationToken) =>
        await database.ReadAsync(s_list, [], ApiKeyReply.Read, cancellationToken);

    /// <summary>Null when there is no such key.</summary>
    public async Task<ApiKeyReply?> RevokeAsync(Guid id, CancellationToken cancellationToken) =>
        (await database.ReadAsync(s_revoke, [id], ApiKeyReply.Read, cancellationToken)).SingleOrDefault();

    /// <summary>A new one-time secret for the first administrator; null when there is an administrator's key already.</summary>
    public async Task<string?> InviteAsync(TimeSpan valid, CancellationToken cancellationToken)
    {
        var text = NewText()[Prefix.Length..];
        var made = await database.ReadAsync(s_invite, [Hash(text), valid], row => row.GetBoolean(0), cancellationToken);
        return made.Count > 0 ? text : null;
    }

    /// <summary>Uses the secret up; false when it is wrong, old or was used.</summary>
    public async Task<bool> AcceptAsync(string secret, CancellationToken cancellationToken) =>
        (await database.ReadAsync(s_accept, [Hash(secret)], row => row.GetBoolean(0), cancellationToken)).Count > 0;

    private static string NewText() => Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
