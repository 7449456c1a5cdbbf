using Microsoft.Extensions.Options;

namespace GameFactory.Insights.Ingestion.Retention;

[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
