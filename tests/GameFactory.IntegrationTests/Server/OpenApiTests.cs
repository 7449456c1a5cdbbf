using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GameFactory.IntegrationTests.Server;

/// <summary>The document of the HTTP interface is what the server does, and a program made from it works.</summary>
public sealed partial class OpenApiTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_document_has_no_error_and_a_typed_client_made_from_it_drives_a_batch_to_its_end()
    {
        var home = await NpmPackage.InstallAsync("http-client", Cancellation);
        var document = await server.Http.GetStringAsync("/openapi/v1.json", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(home, "v1.json"), document, Cancellation);

        var lint = await NpmPackage.RunAsync(
            home,
            Path.Combine(home, "node_modules", ".bin", "redocly"),
            ["lint", "v1.json", "--format=json"],
            Cancellation
        );
        await NpmPackage.RunAsync(
            home,
            Path.Combine(home, "node_modules", ".bin", "openapi-typescript"),
            ["v1.json", "-o", "v1.d.ts"],
            Cancellation
        );
        await NpmPackage.RunAsync(home, Path.Combine(home, "node_modules", ".bin", "tsc"), ["-p", "."], Cancellation);
        var printed = await NpmPackage.RunAsync(home, "node", ["drive.js", server.Page.ToString().TrimEnd('/'), "typed"], Cancellation);

        Assert.Equal((0, 0), Totals(lint));
        var end = JsonNode.Parse(printed)!;
        Assert.Equal(("completed", 3, 3), ((string?)end["status"], (int)end["done"]!, (int)end["games"]!));
        Assert.Equal(("gameCount", true, true), ((string?)end["field"], (bool)end["remedy"]!, (bool)end["hasRate"]!));
        Assert.DoesNotMatch(Cast(), await File.ReadAllTextAsync(Path.Combine(home, "drive.ts"), Cancellation));
    }

    [Fact]
    public async Task Everything_in_it_says_what_it_is_and_is_named_in_camel_case()
    {
        var document = JsonNode.Parse(await server.Http.GetStringAsync("/openapi/v1.json", Cancellation))!;
        var operations = Operations(document).ToList();

        Assert.True(operations.Count > 45, $"{operations.Count} operations");
        Assert.Empty(operations.SelectMany(one => Silent(one.Name, one.Operation)));
        Assert.Empty(document["components"]!["schemas"]!.AsObject().SelectMany(one => Silent(one.Key, one.Value!)));
        Assert.Empty(
            document["components"]!["schemas"]!
                .AsObject()
                .SelectMany(one => Names(one.Value!).Where(name => !CamelCase().IsMatch(name)).Select(name => $"{one.Key}.{name}"))
        );
        Assert.All(operations, one =>
            Assert.Contains(one.Operation["responses"]!.AsObject(), answer => answer.Key is "200" or "201" or "202")
        );
        Assert.DoesNotContain("\"null\"", document.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotMatch(IntegerOrText(), document.ToJsonString());
    }

    [Fact]
    public async Task The_page_of_the_reference_needs_no_other_host()
    {
        using var answer = await server.Http.GetAsync("/docs", Cancellation);
        var html = await answer.Content.ReadAsStringAsync(Cancellation);

        Assert.Contains("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("openapi/v1.json", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(Outside(), html);
    }

    [Fact]
    public async Task What_was_read_already_is_not_sent_again()
    {
        using var first = await server.Http.GetAsync("/v1/genres", Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/genres");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Http.SendAsync(request, Cancellation);
        using var other = new HttpRequestMessage(HttpMethod.Get, "/v1/mechanics");
        other.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var third = await server.Http.SendAsync(other, Cancellation);

        Assert.Equal([System.Net.HttpStatusCode.NotModified, System.Net.HttpStatusCode.OK], new[] { second.StatusCode, third.StatusCode });
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Cancellation));
    }

    private static (int Errors, int Warnings) Totals(string lint)
    {
        var totals = JsonNode.Parse(lint[lint.IndexOf('{', StringComparison.Ordinal)..])!["totals"]!;
        return ((int)totals["errors"]!, (int)totals["warnings"]!);
    }

    private static IEnumerable<(string Name, JsonNode Operation)> Operations(JsonNode document) =>
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(one => ($"{one.Key} {path.Key}", one.Value!)));

    private static IEnumerable<string> Names(JsonNode schema) => schema["properties"]?.AsObject().Select(one => one.Key) ?? [];

    private static IEnumerable<string> Silent(string name, JsonNode node)
    {
        if (node["summary"] is null && node["description"] is null)
        {
            yield return name;
        }

        foreach (var parameter in node["parameters"]?.AsArray() ?? [])
        {
            var own = (string)parameter!["name"]!;
            if (parameter["description"] is null || ((string?)parameter["in"] == "query" && !CamelCase().IsMatch(own)))
            {
                yield return $"{name} ?{own}";
            }
        }

        foreach (var (property, schema) in node["properties"]?.AsObject() ?? [])
        {
            if (schema!["description"] is null && schema["$ref"] is null)
            {
                yield return $"{name}.{property}";
            }
        }
    }

    [GeneratedRegex("^[a-z][A-Za-z0-9]*$")]
    private static partial Regex CamelCase();

    [GeneratedRegex("""\bas (?!const)|\bany\b|@ts-""")]
    private static partial Regex Cast();

    [GeneratedRegex("""\["integer","string"\]|\["number","string"\]""")]
    private static partial Regex IntegerOrText();

    [GeneratedRegex("""(src|href)=["']?(https?:)?//""")]
    private static partial Regex Outside();
}
