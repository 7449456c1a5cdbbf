using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GameFactory.Engine.Artifacts;
using GameFactory.Server.V1;
using Grpc.Core;

namespace GameFactory.IntegrationTests.Server;

/// <summary>A large document of a step, over every protocol: a reference in the list, whole when asked for.</summary>
public sealed class ArtifactsTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_large_document_is_a_reference_in_the_list_and_whole_by_itself()
    {
        var game = await GameAsync(SeedScript.Bulky);

        var steps = JsonNode
            .Parse(await server.Http.GetStringAsync(new Uri($"/v1/games/{game.Id}/steps", UriKind.Relative), Cancellation))!
            .AsArray();
        var overHttp = await server.Http.GetStringAsync(
            new Uri($"/v1/games/{game.Slug}/steps/2/artifacts", UriKind.Relative),
            Cancellation
        );
        var overGrpc = await OverGrpcAsync(new StepArtifactsRequest { Id = game.Id, Step = 2 });
        var (exitCode, printed, _) = await server.RunAsync("game", "artifacts", game.Slug, "2");
        var small = await server.Http.GetStringAsync(new Uri($"/v1/games/{game.Id}/steps/4/artifacts", UriKind.Relative), Cancellation);

        Assert.True(ArtifactReference.TryRead(steps[1]!["artifacts"]!.ToJsonString(), out _));
        Assert.Equal(SeedScript.Bulk, overHttp);
        Assert.Equal(SeedScript.Bulk, overGrpc);
        Assert.Equal((0, SeedScript.Bulk), (exitCode, printed.TrimEnd()));
        Assert.Equal("""{"step": 4}""", small);
    }

    [Fact]
    public async Task A_damaged_document_is_named_over_every_protocol()
    {
        var game = await GameAsync(SeedScript.Bulky);
        var steps = await server.Games.StepsAsync(new GetGameRequest { Id = game.Id }, cancellationToken: Cancellation);
        Assert.True(ArtifactReference.TryRead(steps.Steps[1].Artifacts, out var reference));
        var file = Path.Combine(server.Folder, "artifacts", reference.Sha256[..2], reference.Sha256[2..4], reference.Sha256);
        await File.WriteAllTextAsync(file, "{}", Cancellation);

        using var answer = await server.Http.GetAsync(new Uri($"/v1/games/{game.Id}/steps/2/artifacts", UriKind.Relative), Cancellation);
        var status = (
            await Assert.ThrowsAsync<RpcException>(() => OverGrpcAsync(new StepArtifactsRequest { Id = game.Id, Step = 2 }))
        ).Status;
        var (exitCode, _, error) = await server.RunAsync("game", "artifacts", game.Slug, "2");
        await File.WriteAllTextAsync(file, SeedScript.Bulk, Cancellation);

        Assert.Equal((HttpStatusCode.InternalServerError, StatusCode.DataLoss, 1), (answer.StatusCode, status.StatusCode, exitCode));
        var told = new[] { (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["detail"]!, status.Detail, error };
        Assert.All(told, text => Assert.Contains($"{reference.Sha256} is damaged", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_step_that_left_nothing_or_is_none_is_refused()
    {
        var game = await GameAsync(SeedScript.Failing);

        CommandLine.AssertRefused(await server.RunAsync("game", "artifacts", game.Slug, "13"), "step: must be a step from 1 to 12");
        CommandLine.AssertRefused(await server.RunAsync("game", "artifacts", game.Slug, "9"), "Step 9 of game");
    }

    private async Task<Game> GameAsync(long seed)
    {
        var batch = await server.StartAsync("artifacts", 1, seed);
        await server.WaitAsync(batch.Id, current => current.Status is "completed" or "failed");
        var games = await server.Games.ListAsync(new ListGamesRequest { BatchId = batch.Id }, cancellationToken: Cancellation);
        return games.Games.Single();
    }

    private async Task<string> OverGrpcAsync(StepArtifactsRequest request)
    {
        using var document = new MemoryStream();
        using var call = server.Games.Artifacts(request, cancellationToken: Cancellation);
        await foreach (var piece in call.ResponseStream.ReadAllAsync(Cancellation))
        {
            document.Write(piece.Content.Span);
        }

        return Encoding.UTF8.GetString(document.ToArray());
    }
}
