using GameFactory.LocalForge.Records;

namespace GameFactory.LocalForge.Api;

/// <summary>GitHub's shapes of releases and assets.</summary>
internal static class ReleaseJson
{
    public static object Release(RepositoryScope scope, ReleaseRecord release)
    {
        var url = $"{scope.Url}/releases/{release.Id}";
        return new
        {
            url,
            assetsUrl = url + "/assets",
            uploadUrl = $"{scope.Urls.Uploads}/repos/{scope.Repository.FullName}/releases/{release.Id}/assets{{?name,label}}",
            htmlUrl = $"{scope.Urls.Root}/{scope.Repository.FullName}/releases/tag/{release.Tag}",
            release.Id,
            author = RepositoryJson.Owner(scope.Urls, scope.Owner),
            nodeId = ForgeReplies.NodeId("Release", release.Id),
            tagName = release.Tag,
            targetCommitish = release.Target,
            release.Name,
            release.Draft,
            release.Prerelease,
            createdAt = release.CreatedAt,
            publishedAt = release.Draft ? (DateTimeOffset?)null : release.CreatedAt,
            assets = release.Assets.Select(a => Asset(scope, release, a)),
            tarballUrl = (string?)null,
            zipballUrl = (string?)null,
            release.Body,
        };
    }

    public static object Asset(RepositoryScope scope, ReleaseRecord release, AssetRecord asset) =>
        new
        {
            url = $"{scope.Url}/releases/assets/{asset.Id}",
            asset.Id,
            nodeId = ForgeReplies.NodeId("ReleaseAsset", asset.Id),
            asset.Name,
            label = "",
            uploader = RepositoryJson.Owner(scope.Urls, scope.Owner),
            asset.ContentType,
            state = "uploaded",
            asset.Size,
            digest = "sha256:" + asset.Digest,
            downloadCount = 0,
            createdAt = asset.CreatedAt,
            updatedAt = asset.CreatedAt,
            browserDownloadUrl = $"{scope.Urls.Root}/{scope.Repository.FullName}/releases/download/{release.Tag}/{asset.Name}",
        };
}
