using Microsoft.Extensions.Options;

namespace GameFactory.Engine.Running;

/// <summary>Checks <see cref="StepRunnerOptions"/> at the start; the rules are its annotations.</summary>
[OptionsValidator]
internal sealed partial class StepRunnerOptionsValidator : IValidateOptions<StepRunnerOptions>;
