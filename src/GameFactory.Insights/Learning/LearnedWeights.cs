using System.Text.Json;
using System.Text.Json.Serialization;

namespace GameFactory.Insights.Learning;

/// <summary>
/// All that a choice of mechanics needs, as a batch freezes it at its start: weights, people's rules and the fit's constants.
/// As JSON it is the <c>weights</c> and <c>learning</c> keys of <c>batches.inputs</c>.
/// </summary>
public sealed record LearnedWeights
{
    // What is stored keeps its name, which builds before this one read and write.
    private const string StoredAverage = "\"averageDaySeven\":";
    private const string Average = "\"averageRetentionD7\":";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
    private Dictionary<(string Mechanic, string Genre), LearnedWeight>? _index;

    /// <summary>Nothing learned: every mechanic weighs 1 with the same doubt, so that draws are uniform.</summary>
    public static LearnedWeights Nothing { get; } = new();

    /// <summary>One entry for each mechanic and genre that the history touches; a missing pair weighs 1.</summary>
    public IReadOnlyList<LearnedWeight> Weights
    {
        get;
        init
        {
            field = value;
            _index = null;
        }
    } = [];

    /// <summary>What a draw needs beside the weights.</summary>
    public LearnedConstants Learning { get; init; } = new();

    /// <summary>The entry of a pair; the default one when nothing is known of it.</summary>
    public LearnedWeight Of(string mechanic, string genre)
    {
        _index ??= Weights.ToDictionary(w => (w.Mechanic, w.Genre));
        return _index.GetValueOrDefault((mechanic, genre)) ?? new LearnedWeight(mechanic, genre, 1, 0);
    }

    /// <summary>
    /// Reads <c>batches.inputs</c>; keys of others are left alone, null is <see cref="Nothing"/>. Throws <see cref="JsonException"/> on
    /// another form.
    /// </summary>
    public static LearnedWeights Parse(string? inputs) =>
        inputs is null
            ? Nothing
            : JsonSerializer.Deserialize<LearnedWeights>(inputs.Replace(StoredAverage, Average, StringComparison.Ordinal), s_json)
                ?? Nothing;

    /// <summary>The JSON object to freeze. Averages and doubts, which no choice needs, are left out.</summary>
    public string ToJson() =>
        JsonSerializer.Serialize(
            this with
            {
                Weights =
                [
                    .. Weights.Select(w =>
                        w with
                        {
                            AverageRetentionD7 = null,
                            AverageCompletion = null,
                            AverageOptIn = null,
                            Doubt = null,
                        }
                    ),
                ],
            },
            s_json
        );

    /// <summary>The same with averages, to keep and to show.</summary>
    internal string ToFullJson() => JsonSerializer.Serialize(this, s_json).Replace(Average, StoredAverage, StringComparison.Ordinal);

    /// <summary>Equal when a choice could not tell them apart.</summary>
    public bool Equals(LearnedWeights? other) =>
        other is not null && Learning.Equals(other.Learning) && Weights.SequenceEqual(other.Weights);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Learning, Weights.Count);
}
