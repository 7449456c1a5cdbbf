using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Pipeline.Designing.Similarity;
using GameFactory.Pipeline.Mechanics;

namespace GameFactory.Pipeline.Designing.Planning;

/// <summary>
/// What the designer reads of <c>batches.inputs</c>: <c>{"weights": [{mechanic, genre, weight, sampleCount}], "compareWith": [{game, title, genre,
/// mechanics, coreLoop, style, theme, difficulty, freeLevels, adGating}]}</c>. Other keys are left to whoever froze them.
/// </summary>
public sealed record FrozenInputs
{
    /// <summary>Learned weights; a pair that is missing weighs 1.</summary>
    public IReadOnlyList<MechanicWeight> Weights { get; init; } = [];

    /// <summary>Finished games that new ones shall not resemble.</summary>
    public IReadOnlyList<GameTraits> CompareWith { get; init; } = [];

    /// <summary>Reads the JSON object; null means that nothing was frozen. Throws <see cref="JsonException"/> when it is not of that form.</summary>
    public static FrozenInputs Parse(string? json) =>
        json is null ? new FrozenInputs() : JsonSerializer.Deserialize<FrozenInputs>(json, StepJson.Options) ?? new FrozenInputs();
}
