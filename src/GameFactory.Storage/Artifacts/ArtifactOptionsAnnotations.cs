using Microsoft.Extensions.Options;

namespace GameFactory.Storage.Artifacts;

/// <summary>Checks <see cref="ArtifactOptions"/> by their annotations when the silo starts.</summary>
[OptionsValidator]
internal sealed partial class ArtifactOptionsAnnotations : IValidateOptions<ArtifactOptions>;
