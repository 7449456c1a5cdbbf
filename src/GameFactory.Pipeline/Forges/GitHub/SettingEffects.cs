using System.Text;
using Octokit;
using Sodium;

namespace GameFactory.Pipeline.Forges.GitHub;

/// <summary>
/// Sets what builds of a repository read: secrets, sealed with the repository's public key as GitHub asks for it, and variables.
/// </summary>
internal sealed class SettingEffects(GitHubGateway gateway)
{
    public Task<bool> SetSecretAsync(string repository, string name, string value, CancellationToken cancellationToken) =>
        AllowedAsync(async () =>
        {
            var (owner, repo) = RepositoryName.Parse(repository);
            var key = await gateway.CallAsync(client => client.Repository.Actions.Secrets.GetPublicKey(owner, repo), cancellationToken);
            var secret = new UpsertRepositorySecret
            {
                KeyId = key.KeyId,
                EncryptedValue = Convert.ToBase64String(
                    SealedPublicKeyBox.Create(Encoding.UTF8.GetBytes(value), Convert.FromBase64String(key.Key))
                ),
            };
            await gateway.CallAsync(
                client => client.Repository.Actions.Secrets.CreateOrUpdate(owner, repo, name, secret),
                cancellationToken
            );
        });

    public Task<bool> SetVariableAsync(string repository, string name, string value, CancellationToken cancellationToken) =>
        AllowedAsync(async () =>
        {
            var (owner, repo) = RepositoryName.Parse(repository);
            try
            {
                await gateway.CallAsync(
                    client => client.Repository.Actions.Variables.Update(owner, repo, new Variable(name, value)),
                    cancellationToken
                );
            }
            catch (NotFoundException)
            {
                await gateway.CallAsync(
                    client => client.Repository.Actions.Variables.Create(owner, repo, new Variable(name, value)),
                    cancellationToken
                );
            }
        });

    // 404 too: that is how GitHub answers for what a token may not see.
    private static async Task<bool> AllowedAsync(Func<Task> set)
    {
        try
        {
            await set();
            return true;
        }
        catch (Exception e) when (e is ForbiddenException or NotFoundException)
        {
            return false;
        }
    }
}
