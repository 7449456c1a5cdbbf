namespace GameFactory.IntegrationTests.Pipeline.Kit;

/// <summary>What the formatter found.</summary>
public sealed record FormatReport(int Files, IReadOnlyDictionary<string, string> Findings);
