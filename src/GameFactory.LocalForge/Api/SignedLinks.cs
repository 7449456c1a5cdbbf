using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GameFactory.LocalForge.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.LocalForge.Api;

/// <summary>Download links that need no token and live one minute, as the storage links behind GitHub's 302 answers do.</summary>
internal sealed class SignedLinks(ForgeFiles files, TimeProvider time)
{
    public const string Prefix = "/_links";

    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(1);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Prefix + "/{kind}/{id:long}", Download);

    public IResult Redirect(HttpContext context, string kind, long id, string fileName)
    {
        var expires = time.GetUtcNow().Add(s_lifetime).ToUnixTimeSeconds();
        var query = $"name={Uri.EscapeDataString(fileName)}&expires={expires}";
        return Results.Redirect(
            $"{ForgeUrls.Of(context.Request).Root}{Prefix}/{kind}/{id}?{query}&signature={Sign(kind, id, fileName, expires)}"
        );
    }

    private IResult Download(string kind, long id, string name, long expires, string signature)
    {
        var genuine = CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(signature),
            Encoding.ASCII.GetBytes(Sign(kind, id, name, expires))
        );
        if (!genuine || time.GetUtcNow().ToUnixTimeSeconds() > expires)
        {
            return ForgeReplies.Error(StatusCodes.Status403Forbidden, "The link has expired.");
        }

        return files.Find(kind, id, name) is { } path ? Results.File(path, "application/octet-stream", name) : ForgeReplies.NotFound();
    }

    private string Sign(string kind, long id, string name, long expires) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind}/{id}/{expires}/{name}")))
        );
}
