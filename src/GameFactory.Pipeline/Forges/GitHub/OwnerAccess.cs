using System.Net;
using GameFactory.Engine.Steps;
using Octokit;

namespace GameFactory.Pipeline.Forges.GitHub;

/// <summary>
/// Whether "not found" can be believed: GitHub says it also of a private repository that the token may not see. What cannot be told apart
/// is a token that sees other private repositories of the owner and has lost just this one.
/// </summary>
internal sealed class OwnerAccess(GitHubGateway gateway, ForgeOptions options)
{
    /// <exception cref="ForgeUnavailableException">The token does not see what the owner has.</exception>
    public async Task RequireAsync(string owner, CancellationToken cancellationToken)
    {
        try
        {
            if (!await gateway.CallAsync(client => IsOwnerSeenAsync(client, owner), cancellationToken))
            {
                throw Blind(owner);
            }
        }
        catch (ApiException refused)
            when (refused.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            throw Blind(owner, refused);
        }
    }

    private async Task<bool> IsOwnerSeenAsync(IGitHubClient client, string owner)
    {
        if (options.OwnerIsUser && !(await client.User.Current()).Login.Equals(owner, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (!options.OwnerIsUser)
        {
            await client.Organization.Get(owner);
        }

        return !options.Private || await IsPrivateSeenAsync(client, owner);
    }

    /// <summary>An owner is visible to everybody, so only another private repository proves that the token sees such.</summary>
    private async Task<bool> IsPrivateSeenAsync(IGitHubClient client, string owner)
    {
        var address = options.OwnerIsUser
            ? "user/repos?visibility=private&affiliation=owner&per_page=1"
            : $"orgs/{Uri.EscapeDataString(owner)}/repos?type=private&per_page=1";
        var seen = await client.Connection.Get<List<Repository>>(
            new Uri(address, UriKind.Relative),
            new Dictionary<string, string>(StringComparer.Ordinal)
        );
        return seen.Body.Count > 0;
    }

    private ForgeUnavailableException Blind(string owner, Exception? inner = null) =>
        new(
            WaitReason.Infrastructure,
            options.Private
                ? $"The forge shows the token no private repository of {owner}, so what it does not find may still be there: renew "
                    + $"Forge:Token, or, when none is left, create an empty private one there"
                : $"The forge does not show {owner} to the token, so what it does not find may still be there: renew Forge:Token",
            inner: inner
        );
}
