using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GameFactory.Server.Access;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.IntegrationTests.Server;

/// <summary>A server that requires access: who may do what, on every route and method that it has.</summary>
public sealed partial class AccessTests : IAsyncLifetime
{
    private static readonly string[] s_roles = ["none", "viewer", "operator", "admin"];

    // What would stop the others.
    private static readonly string[] s_lasting = ["POST /v1/pause", "FactoryService/PauseAll"];

    private readonly FactoryServer _server = new();
    private readonly Dictionary<string, string?> _keys = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server.Settings["Access:Required"] = "true";
        await _server.InitializeAsync();
        var keys = _server.Services.GetRequiredService<ApiKeys>();
        _keys["none"] = null;
        foreach (var role in s_roles[1..])
        {
            _keys[role] = (await keys.IssueAsync(role, role, expiresAt: null, "test", Cancellation)).Text;
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Every_operation_has_a_rule_and_lets_in_whom_it_names_and_nobody_else()
    {
        var operations = Operations().ToList();
        Assert.True(operations.Count(one => one.IsGrpc) > 40 && operations.Count > 100, $"{operations.Count} operations");
        Assert.Equal("", string.Join(' ', operations.Where(one => one.Rule is null).Select(one => one.Name)));

        var wrong = new List<string>();
        foreach (var operation in operations.Where(one => !s_lasting.Contains(one.Name)))
        {
            foreach (var role in s_roles)
            {
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
                limit.CancelAfter(TimeSpan.FromSeconds(20));
                using var answer = await SendAsync(operation, role, limit.Token);
                var may = operation.Rule!.Least <= (role == "none" ? Role.Anyone : Caller.RoleOf(role));
                var expected =
                    may ? (HttpStatusCode?)null
                    : role == "none" ? HttpStatusCode.Unauthorized
                    : HttpStatusCode.Forbidden;
                var isRefused = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
                var isOwnCheck = operation.Name == "POST /v1/events";
                if (!isOwnCheck && (may ? isRefused : answer.StatusCode != expected))
                {
                    wrong.Add($"{operation.Name} as {role}: {(int)answer.StatusCode}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_command_is_a_row_of_the_audit_log_whether_it_was_done_or_refused()
    {
        using var done = await SendAsync(HttpMethod.Post, "/v1/batches/00000000-0000-0000-0000-000000000007/start", "operator", "audit-1");
        using var refused = await SendAsync(HttpMethod.Post, "/v1/pause", "operator", "audit-2");
        using var read = await SendAsync(HttpMethod.Get, "/v1/info", "viewer");
        using var page = await SendAsync(HttpMethod.Get, "/v1/access/audit?text=operator", "admin");

        var rows = JsonNode.Parse(await page.Content.ReadAsStringAsync(Cancellation))!["entries"]!.AsArray();
        Assert.Equal(
            [("POST /v1/pause", "403", "audit-2"), ("POST /v1/batches/{id}/start", "404", "audit-1")],
            rows.Select(row => ((string)row!["action"]!, (string)row["result"]!, (string)row["requestId"]!))
        );
        Assert.All(rows, row => Assert.Equal(("key:operator", "operator", "127.0.0.1"), Who(row!)));
        Assert.Contains("000000000007", (string)rows[1]!["target"]!, StringComparison.Ordinal);
        Assert.NotEmpty((string)rows[1]!["traceId"]!);
    }

    [Fact]
    public async Task The_one_time_link_makes_one_administrator_and_no_second()
    {
        await using var command = _server.Database.CreateCommand("UPDATE access_keys SET revoked_at = now() WHERE role = 'admin'");
        await command.ExecuteNonQueryAsync(Cancellation);
        var keys = _server.Services.GetRequiredService<ApiKeys>();
        var secret = (await keys.InviteAsync(TimeSpan.FromHours(1), Cancellation))!;

        using var shown = await _server.Http.GetAsync($"/access/first?token={secret}", Cancellation);
        using var accepted = await AcceptAsync(secret);
        using var again = await AcceptAsync(secret);
        using var guessed = await AcceptAsync("0000");
        var text = Key().Match(await accepted.Content.ReadAsStringAsync(Cancellation)).Value;
        _keys["first"] = text;
        using var list = await SendAsync(HttpMethod.Get, "/v1/access/keys", "first");

        Assert.Contains("<form method=\"post\">", await shown.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.OK],
            new[] { accepted.StatusCode, again.StatusCode, guessed.StatusCode, list.StatusCode }
        );
        Assert.Null(await keys.InviteAsync(TimeSpan.FromHours(1), Cancellation));
        Assert.DoesNotContain(text, await list.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_shown_once_and_ends_when_it_is_revoked_or_runs_out()
    {
        using var made = await SendAsync(
            HttpMethod.Post,
            "/v1/access/keys",
            "admin",
            body: new
            {
                name = "ci",
                role = "viewer",
                days = 7,
            }
        );
        using var wrong = await SendAsync(HttpMethod.Post, "/v1/access/keys", "admin", body: new { name = "ci", role = "owner" });
        var issued = JsonNode.Parse(await made.Content.ReadAsStringAsync(Cancellation))!;
        _keys["ci"] = (string)issued["text"]!;
        using var used = await SendAsync(HttpMethod.Get, "/v1/info", "ci");
        await using (
            var end = _server.Database.CreateCommand("UPDATE access_keys SET expires_at = now() - interval '1 s' WHERE name = 'ci'")
        )
        {
            await end.ExecuteNonQueryAsync(Cancellation);
        }

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.OK, used.StatusCode);
        Assert.StartsWith("gfk_", (string)issued["text"]!, StringComparison.Ordinal);
        await RefusedAsync("ci");
        using var revoked = await SendAsync(HttpMethod.Delete, $"/v1/access/keys/{await IdAsync("operator")}", "admin");
        Assert.Equal(HttpStatusCode.OK, revoked.StatusCode);
        await RefusedAsync("operator");
    }

    [Fact]
    public async Task Another_name_and_a_page_of_another_site_are_refused()
    {
        using var rebound = new HttpRequestMessage(HttpMethod.Get, "/v1/info") { Headers = { Host = "evil.example" } };
        using var forged = new HttpRequestMessage(HttpMethod.Post, "/v1/pause") { Headers = { { "Origin", "https://evil.example" } } };
        forged.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _keys["admin"]);

        using var first = await _server.Http.SendAsync(rebound, Cancellation);
        using var second = await _server.Http.SendAsync(forged, Cancellation);

        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], new[] { first.StatusCode, second.StatusCode });
    }

    private async Task RefusedAsync(string key)
    {
        // Servers remember a key for some seconds.
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        for (var n = 0; n < 80; n++)
        {
            using var answer = await SendAsync(HttpMethod.Get, "/v1/info", key);
            if (answer.StatusCode == HttpStatusCode.Unauthorized)
            {
                return;
            }

            await timer.WaitForNextTickAsync(Cancellation);
        }

        Assert.Fail($"The key {key} still holds.");
    }

    private async Task<string> IdAsync(string name)
    {
        await using var command = _server.Database.CreateCommand($"SELECT id::text FROM access_keys WHERE name = '{name}'");
        return (string)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    private Task<HttpResponseMessage> AcceptAsync(string secret) =>
        _server.Http.PostAsync("/access/first", new FormUrlEncodedContent([new("token", secret)]), Cancellation);

    private static (string, string, string) Who(JsonNode row) => ((string)row["actor"]!, (string)row["role"]!, (string)row["remote"]!);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string who, string? key = null, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = _keys[who] is { } text ? new AuthenticationHeaderValue("Bearer", text) : null;
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await _server.Http.SendAsync(request, Cancellation);
    }

    private async Task<HttpResponseMessage> SendAsync(Operation operation, string role, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(operation.Method),
            new Uri(operation.IsGrpc ? _server.Grpc : _server.Page, operation.Path)
        );
        request.Headers.Authorization = _keys[role] is { } text ? new AuthenticationHeaderValue("Bearer", text) : null;
        if (operation.IsGrpc)
        {
            (request.Version, request.VersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact);
            request.Content = new ByteArrayContent(new byte[5])
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/grpc") },
            };
        }
        else if (operation.Method is "POST" or "PUT")
        {
            request.Content = operation.Path.StartsWith("/access", StringComparison.Ordinal)
                ? new FormUrlEncodedContent([new("token", "none")])
                : new StringContent("{", null, "application/json");
        }

        return await _server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private IEnumerable<Operation> Operations() =>
        from endpoint in _server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        let isGrpc = endpoint.Metadata.GetMetadata<GrpcMethodMetadata>() is not null
        where
            !pattern.StartsWith("/{unimplemented", StringComparison.Ordinal)
            && !pattern.Contains("{unimplemented", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        where !isGrpc || method == "POST"
        select new Operation(
            AccessRules.NameOf(endpoint, method),
            method,
            Hole().Replace(pattern, "none-such"),
            isGrpc,
            AccessRules.Of(endpoint, method)
        );

    [GeneratedRegex("{[^}]*}")]
    private static partial Regex Hole();

    [GeneratedRegex("gfk_[0-9a-f]{64}")]
    private static partial Regex Key();

    private sealed record Operation(string Name, string Method, string Path, bool IsGrpc, AccessRule? Rule);
}
