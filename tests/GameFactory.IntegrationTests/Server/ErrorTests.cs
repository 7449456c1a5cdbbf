using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GameFactory.Server.V1;
using Google.Rpc;
using Grpc.Core;
using Grpc.Reflection.V1Alpha;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.IntegrationTests.Server;

/// <summary>What is refused says what is wrong and what to do, on every route and to every caller.</summary>
public sealed partial class ErrorTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Accepted => ["application/json", "text/html", "text/csv", "image/png", "application/xml;q=0.1", ""];

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task No_error_is_without_a_body_whatever_the_caller_accepts(string accept)
    {
        foreach (var (method, path) in Routes().Append(("GET", "/nothing")).Append(("PATCH", "/v1/batches")))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            if (accept.Length > 0)
            {
                request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
            }

            if (method is "POST" or "PUT" && path != "/v1/pause" && path != "/v1/resume")
            {
                request.Content = new StringContent("{", null, "application/json");
            }

            using var answer = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
            if ((int)answer.StatusCode < 400)
            {
                continue;
            }

            var text = await answer.Content.ReadAsStringAsync(Cancellation);
            Assert.True(answer.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{method} {path}: {text}");
            var problem = JsonNode.Parse(text)!;
            Assert.All(["type", "title", "detail", "remedy", "traceId"], name => Assert.NotEmpty((string?)problem[name] ?? ""));
            Assert.Equal((int)answer.StatusCode, (int)problem["status"]!);
            Assert.DoesNotMatch(DotNet(), (string)problem["detail"]!);
            Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Over_gRPC_the_field_and_the_remedy_are_for_programs_too()
    {
        var error = await Assert.ThrowsAsync<RpcException>(() =>
            server.Batches.GetAsync(new GetBatchRequest { Id = "seven" }, cancellationToken: Cancellation).ResponseAsync
        );

        var status = error.GetRpcStatus()!;
        Assert.Equal("id", status.GetDetail<BadRequest>()!.FieldViolations.Single().Field);
        Assert.Equal(("INVALID", "gamefactory"), (status.GetDetail<ErrorInfo>()!.Reason, status.GetDetail<ErrorInfo>()!.Domain));
        Assert.NotEmpty(status.GetDetail<ErrorInfo>()!.Metadata["remedy"]);
    }

    [Fact]
    public async Task Reflection_names_every_service()
    {
        using var call = new ServerReflection.ServerReflectionClient(server.Channel).ServerReflectionInfo(cancellationToken: Cancellation);
        await call.RequestStream.WriteAsync(new ServerReflectionRequest { ListServices = "" }, Cancellation);
        Assert.True(await call.ResponseStream.MoveNext(Cancellation));

        var names = call.ResponseStream.Current.ListServicesResponse.Service.Select(service => service.Name).ToList();
        await call.RequestStream.CompleteAsync();

        Assert.Contains("gamefactory.v1.BatchService", names);
        Assert.Contains("gamefactory.v1.CatalogueService", names);
    }

    /// <summary>Every route with values that fit none of them.</summary>
    private IEnumerable<(string Method, string Path)> Routes() =>
        from endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        where pattern.StartsWith("/v1/", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        where !pattern.EndsWith("reset", StringComparison.Ordinal)
        select (method, Hole().Replace(pattern, "none-such"));

    [GeneratedRegex("{[^}]*}")]
    private static partial Regex Hole();

    // Names of classes and namespaces, and the words of a stack trace.
    [GeneratedRegex("""\b(System|Microsoft|Npgsql|Orleans|GameFactory)\.[A-Z]|Exception\b|   at |\bInt32\b|\bNullable\b""")]
    private static partial Regex DotNet();
}
