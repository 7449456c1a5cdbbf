namespace GameFactory.Engine;

/// <summary>
/// This program and the stored states do not go together; the message names the release to start instead. Waiting does not help.
/// </summary>
public sealed class FormatRefusedException(string message) : Exception(message);
