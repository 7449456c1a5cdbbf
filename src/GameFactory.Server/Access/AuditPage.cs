namespace GameFactory.Server.Access;

/// <summary>A page of the audit log.</summary>
/// <param name="Entries">Newest first.</param>
/// <param name="NextCursor">Asks for the next page; null when there is no more.</param>
internal sealed record AuditPage(IReadOnlyList<AuditReply> Entries, string? NextCursor);
