using Microsoft.Extensions.Options;

namespace GameFactory.Storage;

/// <summary>Checks <see cref="StorageOptions"/> by their annotations when the silo starts.</summary>
[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
