namespace GameFactory.Server.Access;

/// <summary>All API keys.</summary>
/// <param name="Keys">Oldest first, revoked ones too.</param>
internal sealed record ApiKeysReply(IReadOnlyList<ApiKeyReply> Keys);
