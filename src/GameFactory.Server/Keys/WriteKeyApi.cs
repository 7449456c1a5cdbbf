using GameFactory.Insights.Ingestion.Keys;
using GameFactory.Pipeline.Forges;
using GameFactory.Pipeline.Step05AnalyticsImplementation;
using GameFactory.Server.Games;
using GameFactory.Server.Protocol;

namespace GameFactory.Server.Keys;

/// <summary>Takes requests about write keys for every protocol.</summary>
internal sealed class WriteKeyApi(GameApi games, WriteKeys keys, IForge forge)
{
    private const long MostKeepSeconds = 365 * 24 * 3600;

    public async Task<IReadOnlyList<WriteKey>> ListAsync(string game, CancellationToken cancellationToken) =>
        await keys.ListAsync((await games.FindAsync(game, cancellationToken)).Id, cancellationToken);

    public Task<IssuedKey> IssueAsync(string game, string? purpose, CancellationToken cancellationToken) =>
        IssueAsync(
            game,
            RequestFields.OneOf(purpose, ["app", "backfill"], "purpose") == "backfill" ? WriteKeyPurpose.Backfill : WriteKeyPurpose.App,
            cancellationToken
        );

    public async Task<WriteKey> RevokeAsync(string game, string? key, CancellationToken cancellationToken)
    {
        var id = RequestFields.Id(key, "key");
        return await keys.RevokeAsync((await games.FindAsync(game, cancellationToken)).Id, id, cancellationToken)
            ?? throw RequestException.NotFound($"The game {game} has no key {id}.");
    }

    /// <summary>A new key first, then the end of the others, so that no moment is without a valid one.</summary>
    public async Task<RotatedKeyReply> RotateAsync(string game, long keepSeconds, bool deliver, CancellationToken cancellationToken)
    {
        if (keepSeconds is < 0 or > MostKeepSeconds)
        {
            throw RequestException.Invalid(
                "keepSeconds",
                $"must be a whole number from 0 to {MostKeepSeconds} (a year), but is {keepSeconds}"
            );
        }

        var id = (await games.FindAsync(game, cancellationToken)).Id;
        var repository = deliver
            ? (await games.GetAsync(game, cancellationToken)).Repository
                ?? throw RequestException.Refused("The game has no repository yet.")
            : null;
        var issued = await IssueAsync(game, WriteKeyPurpose.App, cancellationToken);
        if (repository is not null && !await DeliverAsync(repository, issued, cancellationToken))
        {
            await keys.RevokeAsync(id, issued.Key.Id, cancellationToken);
            throw RequestException.Refused(
                $"The forge refuses secrets of {repository}: the factory's token needs the permission Secrets (write)."
            );
        }

        await keys.SupersedeAsync(issued.Key, TimeSpan.FromSeconds(keepSeconds), cancellationToken);
        return new RotatedKeyReply(issued.Key, deliver ? null : issued.Text);
    }

    private async Task<IssuedKey> IssueAsync(string game, WriteKeyPurpose purpose, CancellationToken cancellationToken)
    {
        try
        {
            return await keys.IssueAsync((await games.FindAsync(game, cancellationToken)).Id, purpose, cancellationToken);
        }
        catch (WriteKeyRefusedException error)
        {
            throw error.IsUnknownGame ? RequestException.NotFound(error.Message) : RequestException.Refused(error.Message);
        }
    }

    private async Task<bool> DeliverAsync(string repository, IssuedKey issued, CancellationToken cancellationToken)
    {
        try
        {
            return await forge.SetSecretAsync(repository, EventOptions.KeySecret, issued.Text, cancellationToken);
        }
        catch (ForgeUnavailableException error)
        {
            throw RequestException.Refused($"The forge does not answer now; rotate again later. {error.Message}");
        }
    }
}

/// <summary>A key in place of those before it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Text">What goes after <c>Bearer</c>, in this answer only; null when the repository was given it instead.</param>
internal sealed record RotatedKeyReply(WriteKey Key, string? Text);
