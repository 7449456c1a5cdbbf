namespace GameFactory.Server.Learning;

/// <summary>What a reset did.</summary>
/// <param name="Games">Games set aside.</param>
internal sealed record ResetReply(int Games);
