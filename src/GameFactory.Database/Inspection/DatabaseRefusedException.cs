namespace GameFactory.Database.Inspection;

/// <summary>A database cannot be used as it is. The message is a sentence for each reason, with what to run; nothing was written.</summary>
public sealed class DatabaseRefusedException(string message) : Exception(message);
