using Microsoft.Extensions.Options;

namespace GameFactory.Server.Hosting;

/// <summary>Checks the attributes of <see cref="ServerOptions"/>, generated at build time.</summary>
[OptionsValidator]
internal sealed partial class ServerOptionsAnnotations : IValidateOptions<ServerOptions>;
