using System.Net;
using System.Text.Json.Nodes;
using GameFactory.Benchmarks.Engine;
using GameFactory.Engine.Games;
using GameFactory.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GameFactory.IntegrationTests.Server;

/// <summary>The process: what it refuses to listen on, whom it answers, how it tells that it is well.</summary>
public sealed class HostTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Server:Address", "0.0.0.0", "loopback")]
    [InlineData("Server:Address", "192.168.1.5", "loopback")]
    [InlineData("Server:HttpPort", "70000", "HttpPort")]
    [InlineData("Server:HttpPort", "5081", "three different ports")]
    [InlineData("Server:Database", "no address", "PostgreSQL address")]
    [InlineData("Server:Database", null, "Database")]
    public void A_bad_setting_stops_the_start_with_one_clear_line(string key, string? value, string hint)
    {
        var settings = new Dictionary<string, string?> { ["Server:Database"] = "Host=127.0.0.1;Database=x", [key] = value };

        var error = Assert.Throws<OptionsValidationException>(() => ServerHost.Build(settings));

        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_setting_stops_the_start()
    {
        var settings = new Dictionary<string, string?> { ["Server:Database"] = "Host=127.0.0.1;Database=x", ["Server:HtpPort"] = "5080" };

        var error = Assert.Throws<InvalidOperationException>(() => ServerHost.Build(settings));

        Assert.Contains("HtpPort", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_registered_steps_are_the_twelve_of_the_schema_document_with_their_rules()
    {
        await using var app = ServerHost.Build(new Dictionary<string, string?> { ["Server:Database"] = "Host=127.0.0.1;Database=x" });

        var plan = app.Services.GetRequiredService<StepPlan>();

        Assert.Equal(TwelveSteps.Names, plan.Names);
        Assert.Equal([8, 12], Enumerable.Range(1, plan.Count).Where(number => plan[number].MaySkip));
        Assert.Equal(11, plan.WindowSteps);
    }

    [Theory]
    [InlineData("evil.example", null)]
    [InlineData(null, "https://evil.example")]
    public async Task A_request_that_another_web_page_sends_is_refused(string? host, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/pause");
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await server.Http.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_healthy_server_is_live_and_ready()
    {
        using var live = await server.Http.GetAsync("/health/live", Cancellation);
        var ready = JsonNode.Parse(await server.Http.GetStringAsync("/health/ready", Cancellation))!;

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal("Healthy", (string?)ready["checks"]!["database"]!["status"]);
        Assert.Equal("Healthy", (string?)ready["checks"]!["silo"]!["status"]);
    }

    [Theory]
    [InlineData("Orleans.Runtime.Silo")]
    [InlineData("Orleans.Runtime.Watchdog")]
    public void What_Orleans_says_at_every_start_alarms_nobody_and_its_errors_are_heard(string category)
    {
        var log = server.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category);

        Assert.False(log.IsEnabled(LogLevel.Warning));
        Assert.True(log.IsEnabled(LogLevel.Error));
    }

    [Fact]
    public async Task The_API_describes_itself()
    {
        var document = JsonNode.Parse(await server.Http.GetStringAsync("/openapi/v1.json", Cancellation))!;

        Assert.Equal("GameFactory", (string?)document["info"]!["title"]);
        Assert.NotNull(document["paths"]!["/v1/batches"]!["post"]);
        Assert.NotNull(document["paths"]!["/v1/games/{id}/rewind"]!["post"]);
    }

    [Fact]
    public async Task Pausing_the_factory_shows_in_its_info()
    {
        using var pause = await server.Http.PostAsync("/v1/pause", content: null, Cancellation);
        var paused = JsonNode.Parse(await server.Http.GetStringAsync("/v1/info", Cancellation))!;
        using var resume = await server.Http.PostAsync("/v1/resume", content: null, Cancellation);
        var running = JsonNode.Parse(await server.Http.GetStringAsync("/v1/info", Cancellation))!;

        Assert.True((bool)paused["paused"]!);
        Assert.False((bool)running["paused"]!);
        Assert.Equal(1, (int)running["silos"]!);
    }
}
