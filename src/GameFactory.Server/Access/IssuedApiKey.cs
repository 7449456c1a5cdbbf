namespace GameFactory.Server.Access;

/// <summary>A key with its text, which is in this answer only.</summary>
/// <param name="Key">The key.</param>
/// <param name="Text">Send it as <c>Authorization: Bearer</c>. It is kept nowhere.</param>
internal sealed record IssuedApiKey(ApiKeyReply Key, string Text);
