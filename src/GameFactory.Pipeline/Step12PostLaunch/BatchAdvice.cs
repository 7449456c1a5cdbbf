using System.Text.Json;

namespace GameFactory.Pipeline.Step12PostLaunch;

/// <summary>What the next batch of a genre is advised.</summary>
/// <param name="Document">Constraints with the evidence for each, as a JSON object.</param>
/// <param name="Lines">The same for people, one sentence each.</param>
public sealed record BatchAdvice(JsonElement Document, IReadOnlyList<string> Lines);
