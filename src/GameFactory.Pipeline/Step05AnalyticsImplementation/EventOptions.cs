using System.ComponentModel.DataAnnotations;

namespace GameFactory.Pipeline.Step05AnalyticsImplementation;

/// <summary>
/// Where games send their events. <c>build.yml</c> hands both to Flutter as definitions, in a file; without them a game keeps and sends
/// none.
/// </summary>
public sealed class EventOptions : IValidatableObject
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Events";

    /// <summary>The repository's secret that holds the game's write key.</summary>
    public const string KeySecret = "ANALYTICS_KEY";

    /// <summary>The variable, of a repository or its organisation, that holds the address.</summary>
    public const string EndpointVariable = "ANALYTICS_ENDPOINT";

    /// <summary>
    /// Address as players' devices reach it, such as <c>https://events.example.com/v1/events</c>. Step 5 then sets it as a variable of each
    /// repository, one more write a game; null leaves it to a variable of the organisation.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint is { } address && (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https")))
        {
            yield return new ValidationResult($"Events:Endpoint must be an http or https address, but is '{address}'", [nameof(Endpoint)]);
        }
    }
}
