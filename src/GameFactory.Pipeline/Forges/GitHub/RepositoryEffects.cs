using GameFactory.Engine;
using GameFactory.Engine.Steps;
using Octokit;

namespace GameFactory.Pipeline.Forges.GitHub;

/// <summary>Finds, creates or deletes the repository of a game.</summary>
internal sealed class RepositoryEffects(GitHubGateway gateway, OwnerAccess access, ForgeOptions options)
{
    private const int MaxName = 100;
    private const int MaxDescription = 350;

    public async Task<RepositoryResult> EnsureAsync(RepositorySpec spec, CancellationToken cancellationToken)
    {
        var name = Name(spec.Slug);
        if (await FindAsync(options.Owner, name, cancellationToken) is { } found)
        {
            return Judge(found, spec);
        }

        try
        {
            return Judge(await CreateAsync(name, spec, cancellationToken), spec);
        }
        catch (RepositoryExistsException)
        {
            // Another attempt of the same game was quicker; whoever made it, its description decides.
            return await FindAsync(options.Owner, name, cancellationToken) is { } other
                ? Judge(other, spec)
                : new RepositoryResult.NotOurs($"{options.Owner}/{name}", "the name is taken and the repository cannot be read");
        }
    }

    public async Task<bool> DeleteAsync(GameId game, string fullName, CancellationToken cancellationToken)
    {
        var (owner, name) = RepositoryName.Parse(fullName);
        if (await FindAsync(owner, name, cancellationToken) is not { } found)
        {
            await access.RequireAsync(owner, cancellationToken);
            return true;
        }

        if (!IsOf(found, game))
        {
            return false;
        }

        try
        {
            await gateway.CallAsync(
                async client =>
                {
                    await client.Repository.Delete(owner, name);
                    return true;
                },
                cancellationToken
            );
        }
        catch (NotFoundException)
        {
            // Gone meanwhile, or the token may read it and not delete it.
            if (await FindAsync(owner, name, cancellationToken) is not null)
            {
                throw new ForgeUnavailableException(
                    WaitReason.Infrastructure,
                    $"The forge does not let the token delete {fullName}: give it Administration write (a classic token: delete_repo)."
                );
            }

            await access.RequireAsync(owner, cancellationToken);
        }

        return true;
    }

    private static string Marker(GameId game) => $"GameFactory game {game}";

    private static bool IsOf(Repository repository, GameId game) =>
        repository.Description?.Contains(Marker(game), StringComparison.Ordinal) == true;

    private static RepositoryResult Judge(Repository repository, RepositorySpec spec) =>
        IsOf(repository, spec.Game)
            ? new RepositoryResult.Ours(
                new ForgeRepository(repository.FullName, repository.HtmlUrl, repository.CloneUrl, repository.DefaultBranch)
            )
            : new RepositoryResult.NotOurs(repository.FullName, "its description does not name this game");

    private async Task<Repository?> FindAsync(string owner, string name, CancellationToken cancellationToken)
    {
        try
        {
            var found = await gateway.CallAsync(client => client.Repository.Get(owner, name), cancellationToken);
            // A renamed repository answers under its old name as well: that is another one.
            return found.Name.Equals(name, StringComparison.OrdinalIgnoreCase) ? found : null;
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    private Task<Repository> CreateAsync(string name, RepositorySpec spec, CancellationToken cancellationToken)
    {
        var repository = new NewRepository(name)
        {
            Description = Description(spec),
            Private = options.Private,
            HasIssues = false,
            HasWiki = false,
            HasProjects = false,
            AutoInit = false,
        };
        return gateway.CallAsync(
            client => options.OwnerIsUser ? client.Repository.Create(repository) : client.Repository.Create(options.Owner, repository),
            cancellationToken
        );
    }

    private static string Description(RepositorySpec spec)
    {
        var marker = " · " + Marker(spec.Game);
        var text = new string(spec.Description.Where(c => !char.IsControl(c)).ToArray());
        return text[..Math.Min(text.Length, MaxDescription - marker.Length)] + marker;
    }

    /// <summary>The end of the slug makes it unique, so a name that is too long loses from its front part.</summary>
    private string Name(string slug)
    {
        var room = MaxName - options.Prefix.Length - 1;
        return $"{options.Prefix}-{(slug.Length <= room ? slug : slug[..(room - 12)] + slug[^12..])}";
    }
}
