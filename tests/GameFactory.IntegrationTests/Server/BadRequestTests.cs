using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GameFactory.Server.V1;
using Grpc.Core;

namespace GameFactory.IntegrationTests.Server;

/// <summary>Each bad input is refused with its field, and nothing is written.</summary>
public sealed class BadRequestTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"name":"b","gameCount":3,"genreMix":["runer"]}""", "genreMix[0].genre", "runner")]
    [InlineData("""{"name":"b","gameCount":0,"genreMix":["runner"]}""", "gameCount", "100000")]
    [InlineData("""{"name":"b","gameCount":-1,"genreMix":["runner"]}""", "gameCount", "100000")]
    [InlineData("""{"name":"b","gameCount":100001,"genreMix":["runner"]}""", "gameCount", "100000")]
    [InlineData("""{"name":"","gameCount":3,"genreMix":["runner"]}""", "name", "255")]
    [InlineData("""{"name":"b","gameCount":3,"genreMix":[]}""", "genreMix", "genre")]
    [InlineData("""{"name":"b","gameCount":3,"genreMix":[{"genre":"runner","weight":-2}]}""", "genreMix[0].weight", "")]
    [InlineData("""{"name":"b","gameCount":3,"genreMix":["runner"],"constraints":[1]}""", "constraints", "object")]
    [InlineData(
        """{"name":"b","gameCount":3,"genreMix":["runner"],"constraints":{"dificulty":1}}""",
        "constraints.dificulty",
        "difficulty"
    )]
    [InlineData("""{"name":"b","gameCount":3,"genreMix":["runner"],"constraints":{"difficulty":9}}""", "constraints.difficulty", "2")]
    [InlineData("""{"name":"b","gameCount":3,"genreMix":["runner"],"window":0}""", "window", "10000")]
    [InlineData("""{"name":"b","gameCount":"three","genreMix":["runner"]}""", "gameCount", "openapi")]
    [InlineData("""{"name":"b","gameCount":3,"genreMix":["runner"],"colour":"red"}""", "colour", "not a field")]
    [InlineData("""{"name":"b","gameCount":2147483648,"genreMix":["runner"]}""", "gameCount", "from 1 to 100000")]
    [InlineData(
        """{"name":"b","gameCount":3,"genreMix":["runner"],"constraints":{"difficulty":1,"difficulty":2}}""",
        "constraints",
        "is not valid JSON: "
    )]
    [InlineData("""{"name":"b",""", "body", "JSON")]
    [InlineData("", "body", "is missing")]
    public async Task A_bad_batch_is_refused_with_its_field_over_HTTP(string body, string field, string hint)
    {
        var before = await server.CountRowsAsync();

        using var answer = await server.Http.PostAsync(
            "/v1/batches",
            new StringContent(body, Encoding.UTF8, "application/json"),
            Cancellation
        );

        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(field, (string?)problem["field"]);
        Assert.Contains(hint, (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Equal(before, await server.CountRowsAsync());
    }

    [Theory]
    [InlineData("b", 3, "runer", "", "genreMix[0].genre")]
    [InlineData("b", 0, "runner", "", "gameCount")]
    [InlineData("b", 100_001, "runner", "", "gameCount")]
    [InlineData("", 3, "runner", "", "name")]
    [InlineData("b", 3, "runner", "{", "constraints")]
    [InlineData("b", 3, "runner", """{"stile":"x"}""", "constraints.stile")]
    public async Task A_bad_batch_is_refused_with_its_field_over_gRPC(
        string name,
        int games,
        string genre,
        string constraints,
        string field
    )
    {
        var before = await server.CountRowsAsync();
        var request = new CreateBatchRequest
        {
            Name = name,
            GameCount = games,
            Constraints = constraints,
        };
        request.GenreMix.Add(new GenreShare { Genre = genre });

        var error = await Assert.ThrowsAsync<RpcException>(() =>
            server.Batches.CreateAsync(request, cancellationToken: Cancellation).ResponseAsync
        );

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal(field, error.Trailers.GetValue("field"));
        Assert.Equal(before, await server.CountRowsAsync());
    }

    [Fact]
    public async Task A_body_of_another_content_type_is_415_and_says_what_to_send()
    {
        using var answer = await server.Http.PostAsync(
            "/v1/batches",
            new StringContent("""{"name":"b"}""", Encoding.UTF8, "application/x-www-form-urlencoded"),
            Cancellation
        );

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains(
            "application/json",
            (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["detail"],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("start")]
    [InlineData("cancel")]
    public async Task A_command_for_a_batch_that_is_not_there_names_its_id(string verb)
    {
        var id = Guid.CreateVersion7();

        using var answer = await server.Http.PostAsync($"/v1/batches/{id}/{verb}", content: null, Cancellation);

        Assert.Equal($"There is no batch {id}.", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["detail"]);
    }

    [Theory]
    [InlineData("/v1/batches?limit=many", "limit")]
    [InlineData("/v1/batches?limit=-1", "limit")]
    [InlineData("/v1/batches?status=done", "status")]
    [InlineData("/v1/batches/seven", "id")]
    [InlineData("/v1/games?step=13", "step")]
    [InlineData("/v1/games?stuck=perhaps", "stuck")]
    [InlineData("/v1/games?batch=7", "batch")]
    [InlineData("/v1/games?cursor=7", "cursor")]
    public async Task A_bad_query_is_refused_with_its_field(string path, string field)
    {
        using var answer = await server.Http.GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["field"]);
    }

    [Fact]
    public async Task A_rewind_needs_a_step_from_1_to_12()
    {
        using var answer = await server.Http.PostAsync($"/v1/games/{Guid.CreateVersion7()}/rewind?step=13", content: null, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("step", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["field"]);
    }

    [Theory]
    [InlineData("GET", "/v1/batches/0b54e4ad-3c5e-5d0e-9a62-0c2b9f1d7a11")]
    [InlineData("GET", "/v1/batches/0b54e4ad-3c5e-5d0e-9a62-0c2b9f1d7a11/progress")]
    [InlineData("GET", "/v1/batches/0b54e4ad-3c5e-5d0e-9a62-0c2b9f1d7a11/logs")]
    [InlineData("POST", "/v1/batches/0b54e4ad-3c5e-5d0e-9a62-0c2b9f1d7a11/start")]
    [InlineData("POST", "/v1/batches/0b54e4ad-3c5e-5d0e-9a62-0c2b9f1d7a11/cancel")]
    [InlineData("DELETE", "/v1/batches/0b54e4ad-3c5e-5d0e-9a62-0c2b9f1d7a11")]
    [InlineData("GET", "/v1/games/no-such-game")]
    [InlineData("GET", "/v1/games/0b54e4ad-3c5e-5d0e-9a62-0c2b9f1d7a11/steps")]
    [InlineData("POST", "/v1/games/0b54e4ad-3c5e-5d0e-9a62-0c2b9f1d7a11/retry")]
    [InlineData("POST", "/v1/games/no-such-game/retry")]
    [InlineData("GET", "/v1/nothing")]
    public async Task What_is_not_there_is_404_as_a_problem(string method, string path)
    {
        var before = await server.CountRowsAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var answer = await server.Http.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(before, await server.CountRowsAsync());
    }

    [Fact]
    public async Task A_second_start_is_refused_with_the_reason()
    {
        var batch = await server.StartAsync("twice", 1, SeedScript.Holding);

        using var http = await server.Http.PostAsync($"/v1/batches/{batch.Id}/start", content: null, Cancellation);
        var grpc = await Assert.ThrowsAsync<RpcException>(() =>
            server
                .Batches.CommandAsync(
                    new BatchCommandRequest { Id = batch.Id, Kind = BatchCommandKind.Start },
                    cancellationToken: Cancellation
                )
                .ResponseAsync
        );

        Assert.Equal(HttpStatusCode.Conflict, http.StatusCode);
        Assert.Equal(StatusCode.FailedPrecondition, grpc.StatusCode);
        Assert.NotEmpty(grpc.Status.Detail);
    }
}
