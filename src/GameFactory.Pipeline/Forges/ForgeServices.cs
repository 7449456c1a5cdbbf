using GameFactory.Engine.Batches;
using GameFactory.Engine.Steps;
using GameFactory.Pipeline.Forges.Git;
using GameFactory.Pipeline.Forges.GitHub;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace GameFactory.Pipeline.Forges;

/// <summary>Registers the forge and what the engine asks of it. Options: <see cref="ForgeOptions"/>.</summary>
internal static class ForgeServices
{
    public static IServiceCollection AddForge(this IServiceCollection services)
    {
        services
            .AddOptions<ForgeOptions>()
            .BindConfiguration(ForgeOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
            Create(
                provider.GetRequiredService<IOptions<ForgeOptions>>().Value,
                provider.GetRequiredService<TimeProvider>(),
                calls: provider.GetService<UnansweredCalls>()
            )
        );
        services.AddSingleton<StepBuild>();
        services.AddSingleton<IFileCommitter, ForgeFileCommitter>();
        services.AddSingleton<IGameRepositories, ForgeGameRepositories>();
        return services;
    }

    public static IForge Create(
        ForgeOptions options,
        TimeProvider time,
        Func<HttpMessageHandler>? handler = null,
        UnansweredCalls? calls = null
    )
    {
        var gateway = new GitHubGateway(options, time, handler, calls);
        var git = new GitCommand(options, calls);
        var remote = new GitRemote(git, options);
        return new GitHubForge(
            new RepositoryEffects(gateway, new OwnerAccess(gateway, options), options),
            new GitCommitter(git, remote, new GitCache(options), options),
            new TreeReader(git, remote),
            new BuildEffects(gateway, time),
            new BuildReads(gateway),
            new ReleaseEffects(gateway),
            new SettingEffects(gateway)
        );
    }
}
