using GameFactory.LocalForge.Records;

namespace GameFactory.LocalForge.Api;

/// <summary>GitHub's shapes of owners and repositories.</summary>
internal static class RepositoryJson
{
    public static object Owner(ForgeUrls urls, string login, string type = "Organization") =>
        new
        {
            login,
            id = OwnerId(login),
            nodeId = ForgeReplies.NodeId(type, OwnerId(login)),
            avatarUrl = $"{urls.Root}/{login}.png",
            gravatarId = "",
            url = $"{urls.Api}/users/{login}",
            htmlUrl = $"{urls.Root}/{login}",
            reposUrl = $"{urls.Api}/users/{login}/repos",
            type,
            siteAdmin = false,
        };

    public static object Full(ForgeUrls urls, RepositoryRecord repository)
    {
        var url = urls.Repository(repository.FullName);
        return new
        {
            repository.Id,
            nodeId = ForgeReplies.NodeId("Repository", repository.Id),
            repository.Name,
            repository.FullName,
            owner = Owner(urls, repository.Owner),
            repository.Private,
            visibility = repository.Private ? "private" : "public",
            htmlUrl = $"{urls.Root}/{repository.FullName}",
            repository.Description,
            repository.Homepage,
            fork = false,
            url,
            cloneUrl = $"{urls.Root}/{repository.FullName}.git",
            gitUrl = $"{urls.Root}/{repository.FullName}.git",
            releasesUrl = url + "/releases{/id}",
            contentsUrl = url + "/contents/{+path}",
            repository.DefaultBranch,
            repository.CreatedAt,
            updatedAt = repository.PushedAt,
            repository.PushedAt,
            size = 0,
            stargazersCount = 0,
            watchersCount = 0,
            forksCount = 0,
            openIssuesCount = 0,
            language = (string?)null,
            topics = Array.Empty<string>(),
            hasIssues = false,
            hasProjects = false,
            hasWiki = false,
            hasPages = false,
            archived = false,
            disabled = false,
            isTemplate = false,
            permissions = new
            {
                admin = true,
                maintain = true,
                push = true,
                triage = true,
                pull = true,
            },
        };
    }

    /// <summary>Owners exist by being named; their id is a stable 31-bit hash of the name (FNV-1a).</summary>
    private static long OwnerId(string login)
    {
        var hash = 2166136261u;
        foreach (var character in login.ToLowerInvariant())
        {
            hash = (hash ^ character) * 16777619u;
        }

        return hash & 0x7FFFFFFF;
    }
}
