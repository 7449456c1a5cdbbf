using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace GameFactory.Server.Access;

/// <summary>Registers who may do what: keys, tokens, logins, the audit log.</summary>
internal static class AccessServices
{
    /// <summary>Scheme of tokens (JWT).</summary>
    public const string Tokens = JwtBearerDefaults.AuthenticationScheme;

    /// <summary>Scheme of the login in a browser.</summary>
    public const string Login = OpenIdConnectDefaults.AuthenticationScheme;

    private static readonly TimeSpan s_skew = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<AccessOptions>()
            .Bind(configuration.GetSection(AccessOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddMemoryCache();
        services.AddSingleton<ApiKeys>().AddSingleton<AccessApi>().AddSingleton<RequestBudget>().AddSingleton<KeyRing>();
        services.AddSingleton<AuditLog>().AddSingleton<IHostedService>(provider => provider.GetRequiredService<AuditLog>());
        services.AddHostedService<FirstAdmin>();
        var access = configuration.GetSection(AccessOptions.Section).Get<AccessOptions>() ?? new AccessOptions();
        return access.HasProvider ? services.AddProvider(access) : services;
    }

    private static IServiceCollection AddProvider(this IServiceCollection services, AccessOptions access)
    {
        services.AddDataProtection().SetApplicationName("gamefactory");
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing>((management, ring) => management.XmlRepository = ring);
        var schemes = services.AddAuthentication().AddCookie(CookieAuthenticationDefaults.AuthenticationScheme, Cookie);
        schemes.AddJwtBearer(Tokens, token => Token(token, access));
        if (access.HasLogin)
        {
            schemes.AddOpenIdConnect(Login, login => SignIn(login, access));
        }

        return services;
    }

    /// <summary>Believes the headers of the proxies that are named, and of nobody else.</summary>
    public static void UseProxies(this WebApplication app)
    {
        var access = app.Services.GetRequiredService<IOptions<AccessOptions>>().Value;
        if (access.Proxies.Count > 0)
        {
            var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All, ForwardLimit = null };
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in access.Proxies)
            {
                forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
            }

            app.UseForwardedHeaders(forwarded);
        }

        if (access.PathBase.Length > 0)
        {
            app.UsePathBase(access.PathBase);
        }
    }

    /// <summary>Logins and tokens, where there is a provider.</summary>
    public static void UseLogins(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<AccessOptions>>().Value.HasProvider)
        {
            app.UseAuthentication();
        }
    }

    private static void Cookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "gamefactory";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        cookie.SlidingExpiration = true;
    }

    private static void Token(JwtBearerOptions token, AccessOptions access)
    {
        token.Authority = access.Authority;
        token.RequireHttpsMetadata = !access.AllowHttpProvider;
        token.MapInboundClaims = false;
        token.RefreshInterval = TimeSpan.FromSeconds(1);
        token.TokenValidationParameters.ValidAudience = access.Audience;
        token.TokenValidationParameters.ClockSkew = s_skew;
        token.TokenValidationParameters.ValidateIssuer = true;
    }

    private static void SignIn(OpenIdConnectOptions login, AccessOptions access)
    {
        login.Authority = access.Authority;
        login.RequireHttpsMetadata = !access.AllowHttpProvider;
        login.ClientId = access.ClientId;
        login.ClientSecret = access.ClientSecret.Length > 0 ? access.ClientSecret : null;
        login.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        login.ResponseType = OpenIdConnectResponseType.Code;
        login.UsePkce = true;
        login.MapInboundClaims = false;
        login.Scope.Add("email");
        login.CallbackPath = "/signin-oidc";

        // On plain loopback a browser keeps no cookie that is for secure connections only.
        login.NonceCookie.SecurePolicy = login.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        login.NonceCookie.SameSite = login.CorrelationCookie.SameSite = SameSiteMode.Lax;
        login.ResponseMode = OpenIdConnectResponseMode.Query;
    }
}
