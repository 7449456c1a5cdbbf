using GameFactory.LocalForge.Git;
using GameFactory.LocalForge.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.LocalForge.Api;

/// <summary>
/// The repository that a request is about. It is found in front of the handler, so that an unknown one answers 404 in one place.
/// </summary>
internal sealed record RepositoryScope(HttpContext Context, RepositoryRecord Repository)
{
    public string Owner => Repository.Owner;

    public string Name => Repository.Name;

    public ForgeUrls Urls => ForgeUrls.Of(Context.Request);

    public string Url => Urls.Repository(Repository.FullName);

    public CancellationToken Aborted => Context.RequestAborted;

    public GitReader Git => Service<GitReader>();

    public ForgeCatalogue Catalogue => Service<ForgeCatalogue>();

    public static Delegate Of(Func<RepositoryScope, Task<IResult>> handler) =>
        async (HttpContext context) =>
        {
            var catalogue = context.RequestServices.GetRequiredService<ForgeCatalogue>();
            return catalogue.Repository(Value(context, "owner"), Value(context, "repo")) is { } repository
                ? await handler(new RepositoryScope(context, repository))
                : ForgeReplies.NotFound();
        };

    public T Service<T>()
        where T : notnull => Context.RequestServices.GetRequiredService<T>();

    /// <summary>A part of the path; a slash in it arrives as itself.</summary>
    public string Route(string name) => Uri.UnescapeDataString(Value(Context, name));

    public long Id(string name) => long.TryParse(Value(Context, name), out var id) ? id : -1;

    public string? Query(string name) => Context.Request.Query.TryGetValue(name, out var value) && value.Count > 0 ? value[0] : null;

    private static string Value(HttpContext context, string name) => context.GetRouteValue(name)?.ToString() ?? "";
}
