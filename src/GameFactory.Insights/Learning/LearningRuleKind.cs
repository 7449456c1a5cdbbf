using System.Text.Json.Serialization;

namespace GameFactory.Insights.Learning;

/// <summary>Kinds of <see cref="LearningRule"/>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LearningRuleKind>))]
public enum LearningRuleKind
{
    /// <summary>Taken wherever it is offered and fits.</summary>
    [JsonStringEnumMemberName("pin")]
    Pin,

    /// <summary>Never taken; stronger than a pin.</summary>
    [JsonStringEnumMemberName("ban")]
    Ban,
}
