using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Pipeline.Step01PreProduction.Similarity;

namespace GameFactory.Pipeline.Step01PreProduction.Planning;

/// <summary>
/// What the designer reads of <c>batches.inputs</c>: <c>{"compareWith": [{game, title, genre, mechanics, coreLoop, style, theme,
/// difficulty, freeLevels, adGating}]}</c>. Other keys are left to whoever froze them; the learned weights are for the
/// <see cref="IMechanicSelector"/>.
/// </summary>
public sealed record FrozenInputs
{
    /// <summary>Finished games that new ones shall not resemble.</summary>
    public IReadOnlyList<GameTraits> CompareWith { get; init; } = [];

    /// <summary>
    /// Reads the JSON object; null means that nothing was frozen. Throws <see cref="JsonException"/> when it is not of that form.
    /// </summary>
    public static FrozenInputs Parse(string? json) =>
        json is null ? new FrozenInputs() : JsonSerializer.Deserialize<FrozenInputs>(json, StepJson.Options) ?? new FrozenInputs();
}
