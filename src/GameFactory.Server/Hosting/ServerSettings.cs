using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GameFactory.Server.Hosting;

/// <summary>Binds and checks <see cref="ServerOptions"/>.</summary>
internal static class ServerSettings
{
    public static void AddServerOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<ServerOptions>>(new ServerOptionsValidator(configuration));
        services
            .AddOptions<ServerOptions>()
            .Bind(configuration.GetSection(ServerOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
    }

    /// <summary>The options before there is a container: ports, address and database decide how it is built.</summary>
    public static ServerOptions Read(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddServerOptions(configuration);
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<ServerOptions>>().Value;
    }
}
