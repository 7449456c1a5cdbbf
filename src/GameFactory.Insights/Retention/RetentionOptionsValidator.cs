using Microsoft.Extensions.Options;

namespace GameFactory.Insights.Retention;

[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
