using Octokit;

namespace GameFactory.Pipeline.Forges.GitHub;

/// <summary>Finds or creates the release of a tag and uploads the assets that it lacks.</summary>
internal sealed class ReleaseEffects(GitHubGateway gateway)
{
    public async Task<ForgeRelease> EnsureAsync(ReleaseSpec spec, CancellationToken cancellationToken)
    {
        var (owner, name) = RepositoryName.Parse(spec.Repository);
        var release = await FindAsync(owner, name, spec.Tag, cancellationToken) ?? await CreateAsync(owner, name, spec, cancellationToken);
        var assets = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in spec.Assets)
        {
            assets[file.Name] = await EnsureAssetAsync(owner, name, release, file, cancellationToken);
        }

        return new ForgeRelease(release.Id, release.TagName, release.HtmlUrl, release.Prerelease, assets);
    }

    private async Task<Release?> FindAsync(string owner, string name, string tag, CancellationToken cancellationToken)
    {
        try
        {
            return await gateway.CallAsync(client => client.Repository.Release.Get(owner, name, tag), cancellationToken);
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    private async Task<Release> CreateAsync(string owner, string name, ReleaseSpec spec, CancellationToken cancellationToken)
    {
        var wanted = new NewRelease(spec.Tag)
        {
            TargetCommitish = spec.Commit,
            Name = spec.Name,
            Body = spec.Body,
            Prerelease = spec.Prerelease,
        };
        try
        {
            return await gateway.CallAsync(client => client.Repository.Release.Create(owner, name, wanted), cancellationToken);
        }
        catch (ApiValidationException)
        {
            // Another attempt was quicker; anything else that is wrong with the request stays wrong.
            if (await FindAsync(owner, name, spec.Tag, cancellationToken) is { } other)
            {
                return other;
            }

            throw;
        }
    }

    private async Task<string> EnsureAssetAsync(
        string owner,
        string name,
        Release release,
        ReleaseFile file,
        CancellationToken cancellationToken
    )
    {
        if (release.Assets.FirstOrDefault(a => a.Name == file.Name) is { } existing)
        {
            if (existing.State == "uploaded" && existing.Size == file.Content.Length)
            {
                return existing.Url;
            }

            // An upload that broke off leaves a stump under the name.
            await gateway.CallAsync(
                async client =>
                {
                    await client.Repository.Release.DeleteAsset(owner, name, existing.Id);
                    return true;
                },
                cancellationToken
            );
        }

        using var content = new MemoryStream(file.Content, writable: false);
        var upload = new ReleaseAssetUpload(file.Name, file.ContentType, content, timeout: TimeSpan.FromMinutes(5));
        return (
            await gateway.CallAsync(client => client.Repository.Release.UploadAsset(release, upload, cancellationToken), cancellationToken)
        ).Url;
    }
}
