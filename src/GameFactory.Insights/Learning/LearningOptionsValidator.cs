using Microsoft.Extensions.Options;

namespace GameFactory.Insights.Learning;

[OptionsValidator]
internal sealed partial class LearningOptionsValidator : IValidateOptions<LearningOptions>;
