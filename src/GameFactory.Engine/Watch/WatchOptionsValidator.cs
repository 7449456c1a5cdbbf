using Microsoft.Extensions.Options;

namespace GameFactory.Engine.Watch;

/// <summary>Checks <see cref="WatchOptions"/> at the start; the rules are its annotations.</summary>
[OptionsValidator]
internal sealed partial class WatchOptionsValidator : IValidateOptions<WatchOptions>;
