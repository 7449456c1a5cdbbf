using System.ComponentModel.DataAnnotations;
using GameFactory.LocalForge.Api;
using GameFactory.LocalForge.Git;
using GameFactory.LocalForge.Records;
using GameFactory.LocalForge.Runner;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GameFactory.LocalForge;

/// <summary>Registers the local forge: its services and its routes.</summary>
public static class LocalForgeServices
{
    /// <summary>
    /// Registers the forge; throws <see cref="ValidationException"/> on a bad setting. Checks of the host are registered as
    /// <see cref="IRunCheck"/>.
    /// </summary>
    public static IServiceCollection AddLocalForge(this IServiceCollection services, LocalForgeOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new BareRepositories(options.DataDirectory));
        services.AddSingleton(_ => new ForgeFiles(options.DataDirectory));
        services.AddSingleton(_ => new Journal(Path.Combine(Path.GetFullPath(options.DataDirectory), "forge.jsonl")));
        services.AddSingleton<ForgeCatalogue>();
        services.AddSingleton<GitReader>();
        services.AddSingleton<GitHttpBackend>();
        services.AddSingleton<SignedLinks>();
        services.AddSingleton<RequestMeter>();
        services.AddSingleton<TokenAuthentication>();
        services.AddSingleton<RunExecution>();
        services.AddSingleton<RunQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<RunQueue>());
        services.AddSingleton(_ => new SecretBox(options.DataDirectory));
        services.AddSingleton<SettingRoutes>();
        services.AddSingleton<RepositoryRoutes>();
        services.AddSingleton<WorkflowRoutes>();
        services.AddSingleton<RunRoutes>();
        services.AddSingleton<ReleaseRoutes>();
        return services;
    }

    internal static void MapLocalForge(this WebApplication app)
    {
        var services = app.Services;
        app.Use((context, next) => services.GetRequiredService<TokenAuthentication>().CheckAsync(context, _ => next(context)));
        app.Use((context, next) => services.GetRequiredService<RequestMeter>().MeasureAsync(context, _ => next(context)));

        var api = app.MapGroup("/api/v3");
        services.GetRequiredService<RequestMeter>().Map(api);
        services.GetRequiredService<RepositoryRoutes>().Map(api);
        services.GetRequiredService<SettingRoutes>().Map(api);
        GitRoutes.Map(api);
        services.GetRequiredService<WorkflowRoutes>().Map(api);
        services.GetRequiredService<RunRoutes>().Map(api);
        services.GetRequiredService<ReleaseRoutes>().Map(api, app.MapGroup("/api/uploads"));
        services.GetRequiredService<SignedLinks>().Map(app);
        MapGit(app);
    }

    private static void MapGit(WebApplication app)
    {
        app.MapGet("/{owner}/{repo}.git/info/refs", (HttpContext context) => ServeAsync(context, "info/refs"));
        app.MapPost("/{owner}/{repo}.git/git-upload-pack", (HttpContext context) => ServeAsync(context, "git-upload-pack"));
        app.MapPost("/{owner}/{repo}.git/git-receive-pack", (HttpContext context) => ServeAsync(context, "git-receive-pack"));
    }

    private static async Task ServeAsync(HttpContext context, string rest)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // A pack may be larger than the limit that suits JSON.
            limit.MaxRequestBodySize = null;
        }

        var catalogue = context.RequestServices.GetRequiredService<ForgeCatalogue>();
        var found = catalogue.Repository(context.GetRouteValue("owner")?.ToString() ?? "", context.GetRouteValue("repo")?.ToString() ?? "");
        if (found is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await context.RequestServices.GetRequiredService<GitHttpBackend>().ServeAsync(context, found.Owner, found.Name, rest);
    }
}
