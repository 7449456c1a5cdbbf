using GameFactory.Database.Sql;
using GameFactory.Server.Protocol;
using Npgsql;

namespace GameFactory.Server.Access;

/// <summary>An API key, without its text.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Role">viewer, operator or admin.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">By whom.</param>
/// <param name="ExpiresAt">When it runs out; null for never.</param>
/// <param name="LastUsedAt">When it was last used, to some minutes.</param>
/// <param name="RevokedAt">When it was revoked; null while it holds.</param>
internal sealed record ApiKeyReply(
    Guid Id,
    string Name,
    [property: OneOf<RoleWords>] string Role,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt
)
{
    /// <summary>A row of the key queries.</summary>
    public static ApiKeyReply Read(NpgsqlDataReader row) =>
        new(
            row.Get<Guid>("id"),
            row.Get<string>("name"),
            row.Get<string>("role"),
            row.Get<DateTimeOffset>("created_at"),
            row.Get<string>("created_by"),
            row.Value<DateTimeOffset>("expires_at"),
            row.Value<DateTimeOffset>("last_used_at"),
            row.Value<DateTimeOffset>("revoked_at")
        );
}
