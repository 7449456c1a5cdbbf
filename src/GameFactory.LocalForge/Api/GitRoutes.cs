using GameFactory.LocalForge.Git;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.LocalForge.Api;

/// <summary>Reads of refs, branches, commits, trees, blobs and files. An empty repository answers 409, as GitHub's does.</summary>
internal static class GitRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var repository = api.MapGroup("/repos/{owner}/{repo}");
        repository.MapGet("/git/ref/{**name}", Reading(RefAsync));
        repository.MapGet("/git/matching-refs/{**name}", Reading(MatchingAsync));
        repository.MapGet("/branches", Reading(BranchesAsync));
        repository.MapGet("/branches/{**branch}", Reading(BranchAsync));
        repository.MapGet("/commits", Reading(CommitsAsync));
        repository.MapGet("/commits/{**revision}", Reading(CommitAsync));
        repository.MapGet("/git/commits/{sha}", Reading(GitCommitAsync));
        repository.MapGet("/git/trees/{**sha}", Reading(TreeAsync));
        repository.MapGet("/git/blobs/{sha}", Reading(BlobAsync));
        repository.MapGet("/contents/{**path}", Reading(ContentsAsync));
    }

    private static Delegate Reading(Func<RepositoryScope, Task<IResult>> handler) =>
        RepositoryScope.Of(async scope =>
            await scope.Git.IsEmptyAsync(scope.Owner, scope.Name, scope.Aborted) ? ForgeReplies.Empty() : await handler(scope)
        );

    private static async Task<IResult> RefAsync(RepositoryScope scope)
    {
        var name = "refs/" + scope.Route("name");
        var found = await scope.Git.RefsAsync(scope.Owner, scope.Name, name, scope.Aborted);
        return found.FirstOrDefault(r => r.Name == name) is { } match
            ? ForgeReplies.Ok(GitJson.Ref(scope, match))
            : ForgeReplies.NotFound();
    }

    private static async Task<IResult> MatchingAsync(RepositoryScope scope)
    {
        var prefix = "refs/" + scope.Route("name");
        var all = await scope.Git.RefsAsync(scope.Owner, scope.Name, "refs/", scope.Aborted);
        var matching = all.Where(r => r.Name.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        return ForgeReplies.Ok(ForgeReplies.Page(scope.Context, matching).Select(r => GitJson.Ref(scope, r)));
    }

    private static async Task<IResult> BranchesAsync(RepositoryScope scope)
    {
        var heads = await scope.Git.RefsAsync(scope.Owner, scope.Name, "refs/heads/", scope.Aborted);
        return ForgeReplies.Ok(
            ForgeReplies
                .Page(scope.Context, heads)
                .Select(r => new
                {
                    name = r.Name["refs/heads/".Length..],
                    commit = new { sha = r.ObjectId, url = $"{scope.Url}/commits/{r.ObjectId}" },
                    @protected = false,
                })
        );
    }

    private static async Task<IResult> BranchAsync(RepositoryScope scope)
    {
        var name = scope.Route("branch");
        var heads = await scope.Git.RefsAsync(scope.Owner, scope.Name, "refs/heads/" + name, scope.Aborted);
        if (heads.FirstOrDefault(r => r.Name == "refs/heads/" + name) is not { } head)
        {
            return ForgeReplies.Error(StatusCodes.Status404NotFound, "Branch not found");
        }

        var commits = await scope.Git.CommitsAsync(scope.Owner, scope.Name, head.ObjectId, 0, 1, scope.Aborted);
        return ForgeReplies.Ok(
            new
            {
                name,
                commit = GitJson.Commit(scope, commits[0]),
                @protected = false,
            }
        );
    }

    private static async Task<IResult> CommitsAsync(RepositoryScope scope)
    {
        var start = await scope.Git.ResolveAsync(
            scope.Owner,
            scope.Name,
            scope.Query("sha") ?? scope.Repository.DefaultBranch,
            scope.Aborted
        );
        if (start is null)
        {
            return ForgeReplies.NotFound();
        }

        var (page, size) = ForgeReplies.PageOf(scope.Context.Request);
        var commits = await scope.Git.CommitsAsync(scope.Owner, scope.Name, start, (page - 1) * size, size + 1, scope.Aborted);
        if (commits.Count > size)
        {
            ForgeReplies.LinkNext(scope.Context, page);
        }

        return ForgeReplies.Ok(commits.Take(size).Select(c => GitJson.Commit(scope, c)));
    }

    private static async Task<IResult> CommitAsync(RepositoryScope scope) =>
        await FindAsync(scope, scope.Route("revision")) is { } commit
            ? ForgeReplies.Ok(GitJson.Commit(scope, commit))
            : ForgeReplies.Error(StatusCodes.Status422UnprocessableEntity, $"No commit found for SHA: {scope.Route("revision")}");

    private static async Task<IResult> GitCommitAsync(RepositoryScope scope) =>
        await FindAsync(scope, scope.Route("sha")) is { } commit
            ? ForgeReplies.Ok(GitJson.GitCommit(scope, commit))
            : ForgeReplies.NotFound();

    private static async Task<IResult> TreeAsync(RepositoryScope scope)
    {
        var id = scope.Route("sha");
        var recursive = scope.Query("recursive") is { Length: > 0 };
        return await scope.Git.TreeAsync(scope.Owner, scope.Name, id, recursive, scope.Aborted) is { } entries
            ? ForgeReplies.Ok(
                new
                {
                    sha = id,
                    url = $"{scope.Url}/git/trees/{id}",
                    tree = entries.Select(e => GitJson.TreeEntry(scope, e)),
                    truncated = false,
                }
            )
            : ForgeReplies.NotFound();
    }

    private static async Task<IResult> BlobAsync(RepositoryScope scope)
    {
        var sha = scope.Route("sha");
        return await scope.Git.BlobAsync(scope.Owner, scope.Name, sha, scope.Aborted) is { } content
            ? ForgeReplies.Ok(
                new
                {
                    sha,
                    url = $"{scope.Url}/git/blobs/{sha}",
                    size = content.Length,
                    encoding = "base64",
                    content = Convert.ToBase64String(content),
                }
            )
            : ForgeReplies.NotFound();
    }

    private static async Task<IResult> ContentsAsync(RepositoryScope scope)
    {
        var revision = scope.Query("ref") ?? scope.Repository.DefaultBranch;
        var path = scope.Route("path").Trim('/');
        if (await scope.Git.ResolveAsync(scope.Owner, scope.Name, revision, scope.Aborted) is not { } commit)
        {
            return ForgeReplies.Error(StatusCodes.Status404NotFound, $"No commit found for the ref {revision}");
        }

        if (await scope.Git.BlobAsync(scope.Owner, scope.Name, $"{commit}:{path}", scope.Aborted) is { } content)
        {
            var parent = await scope.Git.TreeAsync(
                scope.Owner,
                scope.Name,
                $"{commit}:{Path.GetDirectoryName(path)}",
                recursive: false,
                scope.Aborted
            );
            return ForgeReplies.Ok(GitJson.File(scope, path, revision, parent!.First(e => e.Path == Path.GetFileName(path)).Id, content));
        }

        return await scope.Git.TreeAsync(scope.Owner, scope.Name, $"{commit}:{path}", recursive: false, scope.Aborted) is { } entries
            ? ForgeReplies.Ok(entries.Select(e => GitJson.DirectoryEntry(scope, path, revision, e)))
            : ForgeReplies.NotFound();
    }

    private static async Task<GitCommit?> FindAsync(RepositoryScope scope, string revision) =>
        await scope.Git.ResolveAsync(scope.Owner, scope.Name, revision, scope.Aborted) is { } id
            ? (await scope.Git.CommitsAsync(scope.Owner, scope.Name, id, 0, 1, scope.Aborted))[0]
            : null;
}
