namespace GameFactory.Pipeline.Forges.GitHub;

/// <summary>Pins the version of the API, so that GitHub's next one changes nothing here unasked.</summary>
internal sealed class ApiVersionHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("X-GitHub-Api-Version", "2022-11-28");
        return base.SendAsync(request, cancellationToken);
    }
}
