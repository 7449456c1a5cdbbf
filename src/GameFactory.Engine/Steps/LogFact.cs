namespace GameFactory.Engine.Steps;

/// <summary>A line for <c>generation_logs</c> that a person can follow.</summary>
/// <param name="Level">debug, info, warning, error or critical.</param>
/// <param name="Type">transition, attempt, check, command, effect, ai, forge or alert.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Metadata">A JSON object, or null.</param>
[GenerateSerializer, Immutable, Alias("LogFact")]
public sealed record LogFact(
    [property: Id(0)] string Level,
    [property: Id(1)] string Type,
    [property: Id(2)] string Message,
    [property: Id(3)] string? Metadata = null
);
