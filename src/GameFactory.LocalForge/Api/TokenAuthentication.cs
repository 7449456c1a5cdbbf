using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace GameFactory.LocalForge.Api;

/// <summary>The one token opens everything; only the signed one-minute links go without.</summary>
internal sealed class TokenAuthentication(LocalForgeOptions options)
{
    private readonly byte[] _token = Hash(options.Token);

    public async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (
            context.Request.Path.StartsWithSegments(SignedLinks.Prefix, StringComparison.Ordinal)
            || Accepts(context.Request.Headers.Authorization)
        )
        {
            await next(context);
            return;
        }

        context.Response.Headers.WWWAuthenticate = "Basic realm=\"GitHub\"";
        await ForgeReplies.Error(StatusCodes.Status401Unauthorized, "Requires authentication").ExecuteAsync(context);
    }

    private bool Accepts(string? header)
    {
        var parts = (header ?? "").Split(' ', 2);
        var given = parts is [var scheme, var value]
            ? scheme.ToUpperInvariant() switch
            {
                "BEARER" or "TOKEN" => value,
                "BASIC" => Password(value),
                _ => null,
            }
            : null;
        // Hashed first, so that the comparison takes the same time whatever the length.
        return given is not null && CryptographicOperations.FixedTimeEquals(Hash(given), _token);
    }

    private static string? Password(string basic)
    {
        var bytes = new byte[basic.Length];
        return
            Convert.TryFromBase64String(basic, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [_, var password]
            ? password
            : null;
    }

    private static byte[] Hash(string value) => SHA256.HashData(Encoding.UTF8.GetBytes(value));
}
