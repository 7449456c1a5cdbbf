using Microsoft.Extensions.Options;

namespace GameFactory.Insights.Schedule;

[OptionsValidator]
internal sealed partial class MetricsOptionsValidator : IValidateOptions<MetricsOptions>;
