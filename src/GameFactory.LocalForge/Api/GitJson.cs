using GameFactory.LocalForge.Git;

namespace GameFactory.LocalForge.Api;

/// <summary>GitHub's shapes of refs, commits, trees and files.</summary>
internal static class GitJson
{
    public static object Ref(RepositoryScope scope, GitRef reference) =>
        new
        {
            @ref = reference.Name,
            nodeId = ForgeReplies.NodeId("Ref:" + reference.Name, scope.Repository.Id),
            url = $"{scope.Url}/git/{reference.Name}",
            @object = new
            {
                sha = reference.ObjectId,
                type = reference.Type,
                url = $"{scope.Url}/git/{reference.Type}s/{reference.ObjectId}",
            },
        };

    public static object Commit(RepositoryScope scope, GitCommit commit) =>
        new
        {
            sha = commit.Id,
            nodeId = ForgeReplies.NodeId("Commit:" + commit.Id, scope.Repository.Id),
            url = $"{scope.Url}/commits/{commit.Id}",
            htmlUrl = $"{scope.Urls.Root}/{scope.Repository.FullName}/commit/{commit.Id}",
            commentsUrl = $"{scope.Url}/commits/{commit.Id}/comments",
            commit = new
            {
                author = Person(commit.Author),
                committer = Person(commit.Committer),
                message = commit.Message,
                tree = new { sha = commit.Tree, url = $"{scope.Url}/git/trees/{commit.Tree}" },
                url = $"{scope.Url}/git/commits/{commit.Id}",
                commentCount = 0,
                verification = Unsigned,
            },
            author = (object?)null,
            committer = (object?)null,
            parents = Parents(scope, commit),
        };

    public static object GitCommit(RepositoryScope scope, GitCommit commit) =>
        new
        {
            sha = commit.Id,
            nodeId = ForgeReplies.NodeId("Commit:" + commit.Id, scope.Repository.Id),
            url = $"{scope.Url}/git/commits/{commit.Id}",
            htmlUrl = $"{scope.Urls.Root}/{scope.Repository.FullName}/commit/{commit.Id}",
            author = Person(commit.Author),
            committer = Person(commit.Committer),
            message = commit.Message,
            tree = new { sha = commit.Tree, url = $"{scope.Url}/git/trees/{commit.Tree}" },
            parents = Parents(scope, commit),
            verification = Unsigned,
        };

    public static object TreeEntry(RepositoryScope scope, GitTreeEntry entry) =>
        new
        {
            path = entry.Path,
            mode = entry.Mode,
            type = entry.Type,
            sha = entry.Id,
            size = entry.Size,
            url = $"{scope.Url}/git/{entry.Type}s/{entry.Id}",
        };

    public static object File(RepositoryScope scope, string path, string revision, string id, byte[] content) =>
        new
        {
            type = "file",
            encoding = "base64",
            size = content.Length,
            name = Path.GetFileName(path),
            path,
            content = Convert.ToBase64String(content),
            sha = id,
            url = ContentUrl(scope, path, revision),
            gitUrl = $"{scope.Url}/git/blobs/{id}",
            htmlUrl = (string?)null,
            downloadUrl = (string?)null,
        };

    public static object DirectoryEntry(RepositoryScope scope, string folder, string revision, GitTreeEntry entry)
    {
        var path = folder.Length == 0 ? entry.Path : $"{folder}/{entry.Path}";
        return new
        {
            type = entry.Type == "tree" ? "dir" : "file",
            size = entry.Size ?? 0,
            name = entry.Path,
            path,
            sha = entry.Id,
            url = ContentUrl(scope, path, revision),
            gitUrl = $"{scope.Url}/git/{entry.Type}s/{entry.Id}",
            htmlUrl = (string?)null,
            downloadUrl = (string?)null,
        };
    }

    private static object Unsigned { get; } = new
    {
        verified = false,
        reason = "unsigned",
        signature = (string?)null,
        payload = (string?)null,
    };

    private static object Person(GitPerson person) =>
        new
        {
            name = person.Name,
            email = person.Email,
            date = person.Date,
        };

    private static IEnumerable<object> Parents(RepositoryScope scope, GitCommit commit) =>
        commit.Parents.Select(sha => new
        {
            sha,
            url = $"{scope.Url}/commits/{sha}",
            htmlUrl = $"{scope.Urls.Root}/{scope.Repository.FullName}/commit/{sha}",
        });

    private static string ContentUrl(RepositoryScope scope, string path, string revision) =>
        $"{scope.Url}/contents/{path}?ref={Uri.EscapeDataString(revision)}";
}
