namespace GameFactory.Pipeline.Forges;

/// <summary>
/// The forge holds something that is not the factory's where the factory's should be, such as a stranger's commit on the branch.
/// </summary>
public sealed class ForgeConflictException(string message) : Exception(message);
