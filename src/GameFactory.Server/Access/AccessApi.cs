using GameFactory.Server.Protocol;

namespace GameFactory.Server.Access;

/// <summary>Takes requests about access.</summary>
internal sealed class AccessApi(ApiKeys keys, AuditLog audit, TimeProvider time)
{
    private const int MostDays = 3_650;
    private const int LongestName = 100;

    public async Task<IssuedApiKey> IssueAsync(NewApiKey request, Caller caller, CancellationToken cancellationToken)
    {
        var name = request.Name?.Trim() ?? "";
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            throw RequestException.Invalid("name", $"must have 1 to {LongestName} printable characters");
        }

        var role = RequestFields.OneOf(request.Role, RoleWords.All, "role") ?? throw RequestException.Invalid("role", "is needed");
        var days = request.Days is null ? (int?)null : RequestFields.Within(request.Days, 1, MostDays, 1, "days");
        var (key, text) = await keys.IssueAsync(
            name,
            role,
            time.GetUtcNow().AddDays(days ?? 0) is var end && days is not null ? end : null,
            caller.Name,
            cancellationToken
        );
        return new IssuedApiKey(key, text);
    }

    public async Task<ApiKeysReply> ListAsync(CancellationToken cancellationToken) => new(await keys.ListAsync(cancellationToken));

    public async Task<ApiKeyReply> RevokeAsync(string id, CancellationToken cancellationToken) =>
        await keys.RevokeAsync(RequestFields.Id(id), cancellationToken) ?? throw RequestException.NotFound($"There is no API key {id}.");

    public Task<AuditPage> AuditAsync(string? text, string? cursor, int? limit, CancellationToken cancellationToken) =>
        audit.PageAsync(text, cursor, limit, cancellationToken);
}
