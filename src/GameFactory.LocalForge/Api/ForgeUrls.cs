using Microsoft.AspNetCore.Http;

namespace GameFactory.LocalForge.Api;

/// <summary>The addresses in answers, built from the host that the client used.</summary>
internal sealed record ForgeUrls(string Root)
{
    public static ForgeUrls Of(HttpRequest request) => new($"{request.Scheme}://{request.Host}");

    public string Api => $"{Root}/api/v3";

    public string Uploads => $"{Root}/api/uploads";

    public string Repository(string fullName) => $"{Api}/repos/{fullName}";
}
