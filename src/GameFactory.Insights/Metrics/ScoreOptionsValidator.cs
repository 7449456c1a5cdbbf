using Microsoft.Extensions.Options;

namespace GameFactory.Insights.Metrics;

[OptionsValidator]
internal sealed partial class ScoreOptionsValidator : IValidateOptions<ScoreOptions>;
