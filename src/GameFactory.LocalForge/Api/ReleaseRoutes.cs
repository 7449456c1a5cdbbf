using GameFactory.LocalForge.Git;
using GameFactory.LocalForge.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.LocalForge.Api;

/// <summary>Releases (one per tag) and their assets (one per name). Creating a release creates its tag when it is missing.</summary>
internal sealed class ReleaseRoutes(ForgeCatalogue catalogue, BareRepositories bare, ForgeFiles files, SignedLinks links, TimeProvider time)
    : IDisposable
{
    private readonly SemaphoreSlim _writing = new(1);

    public void Dispose() => _writing.Dispose();

    public void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder uploads)
    {
        var releases = api.MapGroup("/repos/{owner}/{repo}/releases");
        releases.MapPost("", RepositoryScope.Of(CreateAsync));
        releases.MapGet("", RepositoryScope.Of(List));
        releases.MapGet(
            "/tags/{**tag}",
            RepositoryScope.Of(scope => Answer(scope, catalogue.Release(scope.Repository.Id, scope.Route("tag"))))
        );
        releases.MapGet("/{release:long}", RepositoryScope.Of(scope => Answer(scope, Find(scope))));
        releases.MapPatch("/{release:long}", RepositoryScope.Of(ChangeAsync));
        releases.MapGet("/{release:long}/assets", RepositoryScope.Of(Assets));
        releases.MapGet("/assets/{asset:long}", RepositoryScope.Of(Asset));
        releases.MapDelete("/assets/{asset:long}", RepositoryScope.Of(DeleteAssetAsync));
        uploads.MapPost("/repos/{owner}/{repo}/releases/{release:long}/assets", RepositoryScope.Of(UploadAsync));
    }

    private ReleaseRecord? Find(RepositoryScope scope) =>
        catalogue.Release(scope.Id("release")) is { } release && release.RepositoryId == scope.Repository.Id ? release : null;

    private static Task<IResult> Answer(RepositoryScope scope, ReleaseRecord? release) =>
        Task.FromResult(release is null ? ForgeReplies.NotFound() : ForgeReplies.Ok(ReleaseJson.Release(scope, release)));

    private Task<IResult> List(RepositoryScope scope) =>
        Task.FromResult(
            ForgeReplies.Ok(
                ForgeReplies.Page(scope.Context, catalogue.ReleasesOf(scope.Repository.Id)).Select(r => ReleaseJson.Release(scope, r))
            )
        );

    private async Task<IResult> CreateAsync(RepositoryScope scope)
    {
        if (await ForgeReplies.BodyAsync(scope.Context.Request) is not { } body)
        {
            return ForgeReplies.Error(StatusCodes.Status400BadRequest, "Problems parsing JSON");
        }

        var tag = body.Text("tag_name") ?? "";
        var target = body.Text("target_commitish") ?? scope.Repository.DefaultBranch;
        await _writing.WaitAsync(scope.Aborted);
        try
        {
            if (catalogue.Release(scope.Repository.Id, tag) is not null)
            {
                return ForgeReplies.Invalid("Release", "tag_name", "already_exists", "tag_name already exists");
            }

            if (!await EnsureTagAsync(scope, tag, target))
            {
                return ForgeReplies.Invalid("Release", "target_commitish", "invalid", "tag_name or target_commitish is invalid");
            }

            var release = new ReleaseRecord
            {
                Id = catalogue.NextId(),
                RepositoryId = scope.Repository.Id,
                Tag = tag,
                Target = target,
                Name = body.Text("name"),
                Body = body.Text("body"),
                Draft = body.Flag("draft"),
                Prerelease = body.Flag("prerelease"),
                CreatedAt = time.GetUtcNow(),
            };
            await catalogue.SaveAsync(release, CancellationToken.None);
            return ForgeReplies.Json(ReleaseJson.Release(scope, release), StatusCodes.Status201Created);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task<bool> EnsureTagAsync(RepositoryScope scope, string tag, string target)
    {
        var repository = bare.PathOf(scope.Owner, scope.Name);
        var existing = await scope.Git.RefsAsync(scope.Owner, scope.Name, "refs/tags/" + tag, scope.Aborted);
        if (existing.Any(r => r.Name == "refs/tags/" + tag))
        {
            return true;
        }

        return await scope.Git.ResolveAsync(scope.Owner, scope.Name, target, scope.Aborted) is { } commit
            && await GitProcess.TryReadAsync(repository, ["check-ref-format", "refs/tags/" + tag], scope.Aborted) is not null
            && await GitProcess.TryReadAsync(repository, ["update-ref", "refs/tags/" + tag, commit, ""], scope.Aborted) is not null;
    }

    private async Task<IResult> ChangeAsync(RepositoryScope scope)
    {
        if (await ForgeReplies.BodyAsync(scope.Context.Request) is not { } body)
        {
            return ForgeReplies.Error(StatusCodes.Status400BadRequest, "Problems parsing JSON");
        }

        return
            await UpdateAsync(scope, release =>
                release with
                {
                    Name = body.Text("name") ?? release.Name,
                    Body = body.Text("body") ?? release.Body,
                    Draft = body.TryGetProperty("draft", out _) ? body.Flag("draft") : release.Draft,
                    Prerelease = body.TryGetProperty("prerelease", out _) ? body.Flag("prerelease") : release.Prerelease,
                }
            )
                is { } changed
            ? ForgeReplies.Ok(ReleaseJson.Release(scope, changed))
            : ForgeReplies.NotFound();
    }

    private async Task<IResult> UploadAsync(RepositoryScope scope)
    {
        if (Find(scope) is not { } release)
        {
            return ForgeReplies.NotFound();
        }

        if (scope.Query("name") is not { Length: > 0 and <= 255 } wanted)
        {
            return ForgeReplies.Invalid("ReleaseAsset", "name", "missing_field", "name is missing or longer than 255 characters");
        }

        var name = FileNames.Plain(wanted);
        if (release.Assets.Any(a => a.Name == name))
        {
            return ForgeReplies.Invalid("ReleaseAsset", "name", "already_exists", "name already exists");
        }

        var id = catalogue.NextId();
        var (size, digest) = await files.SaveAsync(ForgeFiles.Assets, id, name, scope.Context.Request.Body, scope.Aborted);
        var asset = new AssetRecord(
            id,
            name,
            scope.Context.Request.ContentType ?? "application/octet-stream",
            size,
            digest,
            time.GetUtcNow()
        );
        var changed = await UpdateAsync(scope, r => r.Assets.Any(a => a.Name == name) ? r : r with { Assets = [.. r.Assets, asset] });
        return changed?.Assets.Contains(asset) == true
            ? ForgeReplies.Json(ReleaseJson.Asset(scope, release, asset), StatusCodes.Status201Created)
            : ForgeReplies.Invalid("ReleaseAsset", "name", "already_exists", "name already exists");
    }

    private Task<IResult> Assets(RepositoryScope scope) =>
        Task.FromResult(
            Find(scope) is { } release
                ? ForgeReplies.Ok(ForgeReplies.Page(scope.Context, release.Assets).Select(a => ReleaseJson.Asset(scope, release, a)))
                : ForgeReplies.NotFound()
        );

    private Task<IResult> Asset(RepositoryScope scope)
    {
        if (FindAsset(scope) is not var (release, asset))
        {
            return Task.FromResult(ForgeReplies.NotFound());
        }

        var download = scope.Context.Request.Headers.Accept.ToString().Contains("application/octet-stream", StringComparison.Ordinal);
        return Task.FromResult(
            download
                ? links.Redirect(scope.Context, ForgeFiles.Assets, asset.Id, asset.Name)
                : ForgeReplies.Ok(ReleaseJson.Asset(scope, release, asset))
        );
    }

    private async Task<IResult> DeleteAssetAsync(RepositoryScope scope)
    {
        await _writing.WaitAsync(scope.Aborted);
        try
        {
            if (FindAsset(scope) is not var (release, asset))
            {
                return ForgeReplies.NotFound();
            }

            await catalogue.SaveAsync(release with { Assets = [.. release.Assets.Where(a => a != asset)] }, CancellationToken.None);
            return Results.NoContent();
        }
        finally
        {
            _writing.Release();
        }
    }

    private (ReleaseRecord Release, AssetRecord Asset)? FindAsset(RepositoryScope scope)
    {
        var id = scope.Id("asset");
        return catalogue
            .ReleasesOf(scope.Repository.Id)
            .SelectMany(release => release.Assets, (release, asset) => ((ReleaseRecord, AssetRecord)?)(release, asset))
            .FirstOrDefault(pair => pair!.Value.Item2.Id == id);
    }

    private async Task<ReleaseRecord?> UpdateAsync(RepositoryScope scope, Func<ReleaseRecord, ReleaseRecord> change)
    {
        await _writing.WaitAsync(scope.Aborted);
        try
        {
            if (Find(scope) is not { } release)
            {
                return null;
            }

            var changed = change(release);
            await catalogue.SaveAsync(changed, CancellationToken.None);
            return changed;
        }
        finally
        {
            _writing.Release();
        }
    }
}
