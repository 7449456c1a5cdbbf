using System.Net;
using System.Net.Http.Headers;

namespace GameFactory.IntegrationTests.Server;

/// <summary>Logins in a browser and tokens of services, against an OpenID provider.</summary>
public sealed class LoginTests : IAsyncLifetime
{
    private LoginProvider _provider = null!;
    private FactoryServer _first = null!;
    private FactoryServer _second = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _provider = await LoginProvider.StartAsync();
        var database = await Postgres.CloneAsync();
        (_first, _second) = (Server(database, "silo-1"), Server(database, "silo-2"));
        await _first.InitializeAsync();
        await _second.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _second.DisposeAsync();
        await _first.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task A_login_made_at_one_silo_holds_at_the_next_with_its_role()
    {
        var cookies = new CookieContainer();
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = cookies });
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        using var page = await browser.GetAsync(new Uri(_first.Page, "/"), Cancellation);
        using var read = await browser.GetAsync(new Uri(_second.Page, "/v1/info"), Cancellation);
        using var made = await browser.PostAsync(
            new Uri(_second.Page, "/v1/batches"),
            new StringContent("{}", null, "application/json"),
            Cancellation
        );
        using var ruled = await browser.PostAsync(new Uri(_second.Page, "/v1/pause"), null, Cancellation);
        using var gone = await browser.PostAsync(new Uri(_first.Page, "/logout"), null, Cancellation);
        using var after = await browser.GetAsync(new Uri(_first.Page, "/v1/info"), Cancellation);

        Assert.Equal("/", page.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized],
            new[] { page.StatusCode, read.StatusCode, made.StatusCode, ruled.StatusCode, after.StatusCode }
        );
        Assert.Contains("user:ada has the role operator", await ruled.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_counts_when_it_is_for_this_server_from_its_provider_and_in_time()
    {
        await using var other = await LoginProvider.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await WithAsync(_provider.Token()));
        Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync(_provider.Token(audience: "another")));
        Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync(_provider.Token(issuer: "http://issuer.example/")));
        Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync(_provider.Token(seconds: -60)));
        Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync(other.Token(issuer: _provider.Address)));
        Assert.Equal(HttpStatusCode.Forbidden, await WithAsync(_provider.Token(role: "gardener")));
    }

    [Fact]
    public async Task A_key_that_the_provider_rotated_is_fetched()
    {
        Assert.Equal(HttpStatusCode.OK, await WithAsync(_provider.Token()));

        _provider.Rotate();

        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(300));
        for (var n = 0; n < 60 && await WithAsync(_provider.Token()) != HttpStatusCode.OK; n++)
        {
            await timer.WaitForNextTickAsync(Cancellation);
        }

        Assert.Equal(HttpStatusCode.OK, await WithAsync(_provider.Token()));
    }

    private async Task<HttpStatusCode> WithAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/info");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await _first.Http.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    private FactoryServer Server(string database, string name)
    {
        var server = new FactoryServer { ConnectionString = database };
        server.Settings["Server:Name"] = name;
        server.Settings["Access:Required"] = "true";
        server.Settings["Access:Authority"] = _provider.Address;
        server.Settings["Access:AllowHttpProvider"] = "true";
        server.Settings["Access:ClientId"] = "factory";
        return server;
    }
}
