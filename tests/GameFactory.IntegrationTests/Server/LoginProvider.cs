using System.Security.Claims;
using System.Security.Cryptography;
using GameFactory.Benchmarks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace GameFactory.IntegrationTests.Server;

/// <summary>An OpenID provider in this process: discovery, keys, the code flow with PKCE. Whoever comes is logged in as ada.</summary>
internal sealed class LoginProvider : IAsyncDisposable
{
    private readonly WebApplication _app;
    private RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "first" };

    private LoginProvider(string address)
    {
        Address = address;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddOpenIddict().AddServer(Configure);
        _app = builder.Build();
        _app.UseAuthentication();
    }

    public string Address { get; }

    /// <summary>Role of whoever logs in.</summary>
    public string Role { get; set; } = "operator";

    public static async Task<LoginProvider> StartAsync(int? port = null)
    {
        var provider = new LoginProvider($"http://127.0.0.1:{port ?? FreePorts.One()}/");
        await provider._app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    /// <summary>From now on tokens are signed with another key.</summary>
    public void Rotate()
    {
        _key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = "second" };
        var options = _app
            .Services.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<OpenIddictServerOptions>>()
            .CurrentValue;
        options.SigningCredentials.Clear();
        options.SigningCredentials.Add(new SigningCredentials(_key, SecurityAlgorithms.RsaSha256));
    }

    /// <summary>A token of a service, signed with the provider's key.</summary>
    public string Token(string audience = "gamefactory", string? issuer = null, int seconds = 300, string role = "viewer") =>
        new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = issuer ?? Address,
                Audience = audience,
                NotBefore = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-10),
                Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(seconds),
                SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
                Claims = new Dictionary<string, object> { ["sub"] = "ci", ["roles"] = role },
            }
        );

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private void Configure(OpenIddictServerBuilder server)
    {
        server.EnableDegradedMode().SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        server.AddSigningKey(_key).AddEphemeralEncryptionKey().DisableAccessTokenEncryption();
        server.RegisterScopes("openid", "profile", "email");
        server.UseAspNetCore().DisableTransportSecurityRequirement();
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(_ => default));
        server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(_ => default));
        server.AddEventHandler<HandleAuthorizationRequestContext>(handler =>
            handler.UseInlineHandler(context =>
            {
                var identity = new ClaimsIdentity("test", "name", "roles");
                identity.AddClaim(new Claim(OpenIddictConstants.Claims.Subject, "ada"));
                identity.AddClaim(new Claim("preferred_username", "ada"));
                identity.AddClaim(new Claim("roles", Role));
                identity.SetDestinations(_ =>
                    [OpenIddictConstants.Destinations.IdentityToken, OpenIddictConstants.Destinations.AccessToken]
                );
                var principal = new ClaimsPrincipal(identity);
                principal.SetScopes("openid", "profile", "email");
                context.SignIn(principal);
                return default;
            })
        );
    }
}
