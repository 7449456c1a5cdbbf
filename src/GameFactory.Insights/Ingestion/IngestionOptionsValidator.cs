using Microsoft.Extensions.Options;

namespace GameFactory.Insights.Ingestion;

[OptionsValidator]
internal sealed partial class IngestionOptionsValidator : IValidateOptions<IngestionOptions>;
