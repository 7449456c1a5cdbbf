namespace GameFactory.Kit.Design.Requests;

/// <summary>Most that a batch may spend on AI; null means no limit of its own.</summary>
/// <param name="Cents">US cents.</param>
/// <param name="Tokens">Tokens in and out.</param>
public sealed record BatchBudget(long? Cents, long? Tokens);
