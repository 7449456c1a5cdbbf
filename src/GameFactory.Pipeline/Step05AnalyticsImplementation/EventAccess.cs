using GameFactory.Engine.Steps;
using GameFactory.Pipeline.Forges;
using Microsoft.Extensions.Options;

namespace GameFactory.Pipeline.Step05AnalyticsImplementation;

/// <summary>
/// Gives a game's repository what its builds need to send events: the write key as a secret, the address as a variable. Never a file.
/// </summary>
internal sealed class EventAccess(IForge forge, IEventKeys keys, IOptions<EventOptions> settings)
{
    private const string Purpose = "write-key";
    private const string Check = "event_access";

    public async Task<StepCheck> GrantAsync(StepContext context, CancellationToken cancellationToken)
    {
        var repository = context.Fields.GithubRepo ?? throw new InvalidOperationException("The game has no repository for its key.");
        var isGiven = await keys.HandOverAsync(
            context.Key(Purpose),
            (text, cancel) => forge.SetSecretAsync(repository, EventOptions.KeySecret, text, cancel),
            cancellationToken
        );
        if (!isGiven)
        {
            return StepCheck.Skipped(
                Check,
                $"The forge refuses secrets of {repository}: give the factory's token the permission Secrets (write), then run game keys "
                    + $"rotate --deliver."
            );
        }

        var key = $"The secret {EventOptions.KeySecret} holds the game's write key.";
        if (settings.Value.Endpoint is not { } endpoint)
        {
            return StepCheck.Passed(
                Check,
                key,
                $"No address is set (Events:Endpoint): builds take {EventOptions.EndpointVariable} of the organisation, or send nothing."
            );
        }

        return await forge.SetVariableAsync(repository, EventOptions.EndpointVariable, endpoint.AbsoluteUri, cancellationToken)
            ? StepCheck.Passed(Check, key, $"The variable {EventOptions.EndpointVariable} holds {endpoint}.")
            : StepCheck.Skipped(
                Check,
                $"The forge refuses variables of {repository}: give the factory's token the permission Variables (write), or set "
                    + $"{EventOptions.EndpointVariable} for the organisation."
            );
    }
}
