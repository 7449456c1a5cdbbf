using System.Text.RegularExpressions;
using GameFactory.LocalForge.Git;
using GameFactory.LocalForge.Records;
using GameFactory.LocalForge.Runner;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.LocalForge.Api;

/// <summary>Create, read, change and delete repositories.</summary>
internal sealed partial class RepositoryRoutes(
    ForgeCatalogue catalogue,
    BareRepositories bare,
    ForgeFiles files,
    RunQueue runs,
    LocalForgeOptions options,
    TimeProvider time
) : IDisposable
{
    // One creation at a time: the check of the name, the folder and the record belong together.
    private readonly SemaphoreSlim _creating = new(1);

    public void Dispose() => _creating.Dispose();

    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/orgs/{org}/repos", (HttpContext context, string org) => CreateAsync(context, org));
        api.MapPost("/user/repos", (Delegate)((HttpContext context) => CreateAsync(context, options.Login)));
        api.MapGet("/orgs/{org}", (HttpContext context, string org) =>
            NamePattern().IsMatch(org)
                ? ForgeReplies.Ok(RepositoryJson.Owner(ForgeUrls.Of(context.Request), org, "Organization"))
                : ForgeReplies.NotFound()
        );
        api.MapGet("/orgs/{org}/repos", (HttpContext context, string org) => List(context, org));
        api.MapGet("/user/repos", (HttpContext context) => List(context, options.Login));
        api.MapGet("/user", (HttpContext context) =>
            ForgeReplies.Ok(RepositoryJson.Owner(ForgeUrls.Of(context.Request), options.Login, "User"))
        );
        api.MapGet(
            "/repos/{owner}/{repo}",
            RepositoryScope.Of(scope => Task.FromResult(ForgeReplies.Ok(RepositoryJson.Full(scope.Urls, scope.Repository))))
        );
        api.MapPatch("/repos/{owner}/{repo}", RepositoryScope.Of(ChangeAsync));
        api.MapDelete("/repos/{owner}/{repo}", RepositoryScope.Of(DeleteAsync));
    }

    private IResult List(HttpContext context, string owner)
    {
        var query = context.Request.Query;
        var onlyPrivate = query["type"] == "private" || query["visibility"] == "private";
        var all = catalogue
            .Repositories.Where(r => r.Owner.Equals(owner, StringComparison.OrdinalIgnoreCase) && (r.Private || !onlyPrivate))
            .ToList();
        return ForgeReplies.Ok(ForgeReplies.Page(context, all).Select(r => RepositoryJson.Full(ForgeUrls.Of(context.Request), r)));
    }

    private async Task<IResult> CreateAsync(HttpContext context, string owner)
    {
        if (await ForgeReplies.BodyAsync(context.Request) is not { } body)
        {
            return ForgeReplies.Error(StatusCodes.Status400BadRequest, "Problems parsing JSON");
        }

        var name = body.Text("name") ?? "";
        if (!NamePattern().IsMatch(owner) || !NamePattern().IsMatch(name) || name.EndsWith(".git", StringComparison.OrdinalIgnoreCase))
        {
            return ForgeReplies.Invalid("Repository", "name", "invalid", "name is invalid");
        }

        await _creating.WaitAsync(context.RequestAborted);
        try
        {
            if (catalogue.Repository(owner, name) is not null)
            {
                return ForgeReplies.Invalid("Repository", "name", "custom", "name already exists on this account");
            }

            var now = time.GetUtcNow();
            var record = new RepositoryRecord
            {
                Id = catalogue.NextId(),
                Owner = owner,
                Name = name,
                Description = body.Text("description"),
                Homepage = body.Text("homepage"),
                Private = body.Flag("private"),
                CreatedAt = now,
                PushedAt = now,
            };
            bare.Create(owner, name, record.DefaultBranch);
            await catalogue.SaveAsync(record, CancellationToken.None);
            return ForgeReplies.Json(RepositoryJson.Full(ForgeUrls.Of(context.Request), record), StatusCodes.Status201Created);
        }
        finally
        {
            _creating.Release();
        }
    }

    private async Task<IResult> ChangeAsync(RepositoryScope scope)
    {
        if (await ForgeReplies.BodyAsync(scope.Context.Request) is not { } body)
        {
            return ForgeReplies.Error(StatusCodes.Status400BadRequest, "Problems parsing JSON");
        }

        var change = (RepositoryRecord record) =>
            record with
            {
                Description = body.Text("description") ?? record.Description,
                Homepage = body.Text("homepage") ?? record.Homepage,
                DefaultBranch = body.Text("default_branch") ?? record.DefaultBranch,
            };
        return await catalogue.ChangeAsync(scope.Repository.Id, change, scope.Aborted) is { } changed
            ? ForgeReplies.Ok(RepositoryJson.Full(scope.Urls, changed))
            : ForgeReplies.NotFound();
    }

    internal async Task<IResult> DeleteAsync(RepositoryScope scope)
    {
        await _creating.WaitAsync(scope.Aborted);
        try
        {
            var id = scope.Repository.Id;
            if (catalogue.Repository(id) is null)
            {
                // Another request deleted it while this one waited, and the name may be that of a newer repository by now.
                return ForgeReplies.NotFound();
            }

            // The record goes last: a forge that is killed in between still knows the repository, and the repeated request deletes the
            // rest.
            await runs.EndAllAsync(id);
            foreach (var run in catalogue.RunsOf(id))
            {
                run.Artifacts.ToList().ForEach(artifact => files.Delete(ForgeFiles.Artifacts, artifact.Id));
                files.Delete(ForgeFiles.Logs, run.Id);
            }

            foreach (var asset in catalogue.ReleasesOf(id).SelectMany(release => release.Assets))
            {
                files.Delete(ForgeFiles.Assets, asset.Id);
            }

            bare.Delete(scope.Owner, scope.Name);
            await catalogue.RemoveAsync(scope.Repository, CancellationToken.None);
            return Results.NoContent();
        }
        finally
        {
            _creating.Release();
        }
    }

    [GeneratedRegex("^(?![.]{1,2}$)[A-Za-z0-9._-]{1,100}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamePattern();
}
