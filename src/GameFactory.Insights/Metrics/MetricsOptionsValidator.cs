using Microsoft.Extensions.Options;

namespace GameFactory.Insights.Metrics;

[OptionsValidator]
internal sealed partial class MetricsOptionsValidator : IValidateOptions<MetricsOptions>;
