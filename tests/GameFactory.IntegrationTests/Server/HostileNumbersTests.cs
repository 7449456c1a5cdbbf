using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using GameFactory.Insights.Ingestion.Keys;
using GameFactory.Server.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.IntegrationTests.Server;

/// <summary>
/// Every number and day of every request, at and beyond its edges: none is a fault of the server, and afterwards the factory counts, makes
/// and ends games as before.
/// </summary>
public sealed class HostileNumbersTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    private static readonly string[] s_calls = ["get", "post", "put", "delete"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_hostile_queries_and_bodies_over_HTTP_the_factory_works_on()
    {
        var (batch, game) = await VictimAsync();
        var document = JsonNode.Parse(await server.Http.GetStringAsync("/openapi/v1.json", Cancellation))!;
        var problems = new List<string>();
        var asked = 0;
        foreach (var (path, calls) in document["paths"]!.AsObject())
        {
            foreach (var (call, operation) in calls!.AsObject().Where(call => s_calls.Contains(call.Key)))
            {
                foreach (var parameter in (operation!["parameters"]?.AsArray() ?? []).Where(p => (string?)p!["in"] == "query"
                    || (string?)p["name"] == "step"))
                {
                    foreach (var value in HostileValues.Texts)
                    {
                        asked++;
                        await SendAsync(call, Filled(path, batch, game, parameter!, value), null, problems);
                    }
                }
            }
        }

        foreach (var body in Bodies())
        {
            asked++;
            await SendAsync("post", "/v1/batches", body, problems);
        }

        Assert.True(asked > 900, $"Only {asked} requests were made.");
        Assert.Empty(problems);
        await WorksOnAsync();
    }

    [Fact]
    public async Task After_hostile_numbers_in_every_field_over_gRPC_the_factory_works_on()
    {
        var (batch, game) = await VictimAsync();
        var problems = new List<string>();
        var asked = 0;
        foreach (var service in Services())
        {
            foreach (var method in service.Methods.Where(method => !method.IsClientStreaming))
            {
                foreach (var request in Requests(method.InputType, batch, game))
                {
                    asked++;
                    await CallAsync(service, method, request, problems);
                }
            }
        }

        Assert.True(asked > 300, $"Only {asked} calls were made.");
        Assert.Empty(problems);
        await WorksOnAsync();
    }

    [Fact]
    public async Task After_hostile_numbers_in_events_the_factory_works_on()
    {
        var (_, game) = await VictimAsync();
        var problems = new List<string>();
        foreach (var purpose in Enum.GetValues<WriteKeyPurpose>())
        {
            var key = (await server.Services.GetRequiredService<WriteKeys>().IssueAsync(game, purpose, Cancellation)).Text;
            var now = Now();
            List<string> events =
            [
                .. HostileValues.Json.Select(value => Event("level_start", now, value)),
                .. HostileValues.Json.Select(value =>
                Event("rewarded_ad_completed", now, "1", $$"""{"revenue_micros":{{value}},"x":{{value}}}""")),
                .. HostileValues.Json.Select(value =>
                Event("iap_completed", now, "1", $$"""{"price_micros":{{value}},"transaction_id":{{value}}}""")),
                .. HostileValues.Times.Select(time => Event("game_start", time, "1")),
            ];
            foreach (var item in events)
            {
                using var answer = await PostAsync(key, item);
                if (!answer.IsSuccessStatusCode)
                {
                    problems.Add($"{(int)answer.StatusCode} {item}");
                }
            }
        }

        Assert.Empty(problems);
        await WorksOnAsync();
    }

    [Theory]
    [InlineData("metrics rollup --day {0}")]
    [InlineData("metrics rollup --from {0} --to {0}")]
    [InlineData("metrics rollup --to {0}")]
    [InlineData("metrics funnel --from {0}")]
    [InlineData("metrics rankings --limit {0}")]
    [InlineData("batch list --limit {0}")]
    [InlineData("batch create --name edge --genres runner --games {0} --window {0} --seed {0}")]
    [InlineData("game list --limit {0}")]
    [InlineData("game list --step {0}")]
    [InlineData("game keys rotate no-such-game --keep-days {0}")]
    [InlineData("players simulate --games 1 --days {0} --players {0} --seed {0} --world {0}")]
    [InlineData("events retention run --keep {0}")]
    public async Task Hostile_numbers_on_the_command_line_are_refused_in_a_line(string line)
    {
        foreach (var value in HostileValues.Texts.Where(value => value != "1"))
        {
            var (exitCode, _, error) = await server.RunAsync(string.Format(CultureInfo.InvariantCulture, line, value).Split(' '));

            // A command that is allowed to is done; everything else is bad input.
            Assert.True(exitCode is 0 or 2, $"{value}: {exitCode} {error}");
            Assert.DoesNotContain("System.", error, StringComparison.Ordinal);
        }

        await WorksOnAsync();
    }

    /// <summary>Players' events are counted, and a game is made and ended.</summary>
    private async Task WorksOnAsync()
    {
        var game = await server.GameAsync();
        var key = (await server.Services.GetRequiredService<WriteKeys>().IssueAsync(game, WriteKeyPurpose.App, Cancellation)).Text;
        using var stored = await PostAsync(key, Event("game_start", Now(), "1"));
        stored.EnsureSuccessStatusCode();
        var rolled = await server.Metrics.RollupAsync(new RollupRequest(), cancellationToken: Cancellation);
        var shown = await server.Metrics.ShowAsync(new ShowMetricsRequest { Game = game.ToString() }, cancellationToken: Cancellation);
        var batch = await server.StartAsync("after", games: 2);
        var ended = await server.WaitAsync(batch.Id, state => state.Status is "completed" or "failed");

        Assert.Empty(rolled.SetAside);
        Assert.Equal(1, Assert.Single(shown.Days).Installs);
        Assert.Equal(("completed", 2), (ended.Status, ended.Progress.Completed));
    }

    /// <summary>All services of all proto files of the server.</summary>
    private static IEnumerable<Google.Protobuf.Reflection.ServiceDescriptor> Services() =>
        from type in typeof(RollupRequest).Assembly.GetTypes()
        where type.Namespace == typeof(RollupRequest).Namespace && type.Name.EndsWith("Reflection", StringComparison.Ordinal)
        from service in ((FileDescriptor)type.GetProperty("Descriptor")!.GetValue(null)!).Services
        select service;

    /// <summary>A designed game with simulated players that anything may be done to.</summary>
    private async Task<(Guid Batch, Guid Game)> VictimAsync()
    {
        var game = await server.GameAsync(simulated: true);
        await using var command = server.Database.CreateCommand($"UPDATE games SET selected_mechanics = '[\"tap_jump_runner\"]' WHERE id "
            + $"= '{game}' RETURNING batch_id");
        return ((Guid)(await command.ExecuteScalarAsync(Cancellation))!, game);
    }

    private async Task SendAsync(string call, string path, string? body, List<string> problems)
    {
        using var request = new HttpRequestMessage(new HttpMethod(call.ToUpperInvariant()), path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        if ((int)answer.StatusCode >= 500)
        {
            problems.Add($"{(int)answer.StatusCode} {call} {path} {body}: {await answer.Content.ReadAsStringAsync(Cancellation)}");
        }
    }

    private async Task<HttpResponseMessage> PostAsync(string key, string item)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/events")
        {
            Content = new StringContent($"[{item}]", Encoding.UTF8,
            "application/json")
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await server.Http.SendAsync(request, Cancellation);
    }

    private static string Filled(string path, Guid batch, Guid game, JsonNode parameter, string value)
    {
        var name = (string)parameter["name"]!;
        var inPath = (string?)parameter["in"] == "path";
        var filled = path
            .Replace("{step}", inPath ? Uri.EscapeDataString(value) : "2", StringComparison.Ordinal)
            .Replace("{id}", path.StartsWith("/v1/batches", StringComparison.Ordinal) ? $"{batch}" : $"{game}", StringComparison.Ordinal)
            .Replace("{batch}", $"{batch}", StringComparison.Ordinal)
            .Replace("{game}", $"{game}", StringComparison.Ordinal)
            .Replace("{key}", $"{Guid.Empty}", StringComparison.Ordinal)
            .Replace("{mechanic}", "slow_motion", StringComparison.Ordinal);
        return inPath ? filled : $"{filled}?{name}={Uri.EscapeDataString(value)}";
    }

    private static IEnumerable<string> Bodies()
    {
        const string Rest = "\"name\":\"edge\"";
        foreach (var value in HostileValues.Json)
        {
            yield return $$"""{ {{Rest}},"genreMix":["runner"],"gameCount":{{value}}}""";
            yield return $$"""{ {{Rest}},"genreMix":["runner"],"gameCount":1,"window":{{value}}}""";
            yield return $$"""{ {{Rest}},"genreMix":["runner"],"gameCount":1,"seed":{{value}}}""";
            yield return $$"""{ {{Rest}},"genreMix":[{"genre":"runner","weight":{{value}}}],"gameCount":1}""";
            foreach (var key in (string[])["difficulty", "freeLevels", "priority"])
            {
                yield return $$"""{ {{Rest}},"genreMix":["runner"],"gameCount":1,"constraints":{"{{key}}":{{value}} } }""";
            }

            foreach (var (key, inner) in new[] { ("budget", "cents"), ("budget", "tokens"), ("observation", "days"), ("observation",
                "minPlayers") })
            {
                yield return $$"""{ {{Rest}},"genreMix":["runner"],"gameCount":1,"constraints":{"{{key}}":{"{{inner}}":{{value}} } } }""";
            }
        }
    }

    /// <summary>The request with each of its numbers, and each of its texts that could be a day, in turn.</summary>
    private static IEnumerable<IMessage> Requests(MessageDescriptor type, Guid batch, Guid game)
    {
        foreach (var field in type.Fields.InDeclarationOrder().Where(field => !field.IsRepeated && !field.IsMap))
        {
            IEnumerable<object> values = field.FieldType switch
            {
                FieldType.Int32 => HostileValues.Numbers.Select(number => (object)(int)Math.Clamp(number, int.MinValue, int.MaxValue)),
                FieldType.Int64 => HostileValues.Numbers.Cast<object>(),
                FieldType.String when !IsId(field.Name) => HostileValues.Texts,
                _ => [],
            };
            foreach (var value in values)
            {
                var request = type.Parser.ParseFrom(ByteString.Empty);
                foreach (var id in type.Fields.InDeclarationOrder().Where(id => id.FieldType == FieldType.String && IsId(id.Name)))
                {
                    id.Accessor.SetValue(request, id.Name.Contains("batch", StringComparison.Ordinal) || type.Name.Contains("Batch",
                        StringComparison.Ordinal) ? $"{batch}" : $"{game}");
                }

                field.Accessor.SetValue(request, value);
                yield return request;
            }
        }

        static bool IsId(string name) => name is "id" or "game" or "batch" or "batch_id";
    }

    private async Task CallAsync(Google.Protobuf.Reflection.ServiceDescriptor service, MethodDescriptor method, IMessage request,
        List<string> problems)
    {
        var bytes = Marshallers.Create(static (byte[] value) => value, static value => value);
        var way = new Method<byte[], byte[]>(method.IsServerStreaming ? MethodType.ServerStreaming : MethodType.Unary, service.FullName,
            method.Name, bytes, bytes);
        var invoker = server.Channel.CreateCallInvoker();
        var options = new CallOptions(cancellationToken: Cancellation);
        try
        {
            if (method.IsServerStreaming)
            {
                // A stream that goes on is hung up on.
                using var call = invoker.AsyncServerStreamingCall(way, null, options.WithDeadline(TimeProvider.System.GetUtcNow()
                    .UtcDateTime.AddSeconds(1)), request.ToByteArray());
                await call.ResponseStream.MoveNext(Cancellation);
            }
            else
            {
                await invoker.AsyncUnaryCall(way, null, options, request.ToByteArray());
            }
        }
        catch (RpcException error)
            when (error.StatusCode is StatusCode.InvalidArgument or StatusCode.NotFound or StatusCode.FailedPrecondition
            || (method.IsServerStreaming && error.StatusCode == StatusCode.DeadlineExceeded))
        {
            // Refused, as it shall be.
        }
        catch (RpcException error)
        {
            problems.Add($"{method.FullName} {request}: {error.Status}");
        }
    }

    private static string Now() => TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    private static string Event(string type, string time, string level, string properties = "{}") =>
        $$"""{"id":"{{Guid.CreateVersion7()}}","event_type":"{{type}}","user_id":"u","session_id":"s","level":{{level}},"""
        + $$""" "properties":{{properties}},"timestamp":"{{time}}"}""";
}
