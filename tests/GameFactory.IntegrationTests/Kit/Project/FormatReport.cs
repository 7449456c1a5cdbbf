namespace GameFactory.IntegrationTests.Kit.Project;

/// <summary>What the formatter found.</summary>
public sealed record FormatReport(int Files, IReadOnlyDictionary<string, string> Findings);
