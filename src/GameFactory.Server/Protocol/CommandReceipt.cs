namespace GameFactory.Server.Protocol;

/// <summary>An accepted command; durable by now.</summary>
/// <param name="Id">Batch or game.</param>
/// <param name="Command">Such as start.</param>
/// <param name="RequestId">Repeat it to get the same answer.</param>
/// <param name="Status"><c>being deleted</c> after a delete, which goes on; null for what is done with the answer.</param>
internal sealed record CommandReceipt(Guid Id, string Command, string RequestId, string? Status = null);
