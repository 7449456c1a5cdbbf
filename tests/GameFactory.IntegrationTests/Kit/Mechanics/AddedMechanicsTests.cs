using GameFactory.Benchmarks;
using GameFactory.IntegrationTests.Kit.Mechanics.DoublePoints;
using GameFactory.IntegrationTests.Kit.Mechanics.EchoPads;
using GameFactory.IntegrationTests.Pipeline.Forges;
using GameFactory.Kit;
using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Making;
using GameFactory.Server.Hosting;
using GameFactory.Server.V1;
using GameFactory.Stage.Headless;
using GameFactory.Tests.Kit;
using GameFactory.Tests.Kit.Project;
using Grpc.Net.Client;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GameFactory.IntegrationTests.Kit.Mechanics;

/// <summary>A core and a modifier that no project of the factory knows are registered, and games are made of them.</summary>
public sealed class AddedMechanicsTests
{
    private static readonly TheKit s_kit = new(services => Add(services));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_checks_have_nothing_to_say_at_any_step()
    {
        var design = Design();
        foreach (var step in (int[])[2, 3, 5, 6, 8, 10])
        {
            var checks = s_kit.Checks.Run(s_kit.Template.FilesAfter(step, design), step);

            Assert.All(checks, check => Assert.False(check.IsFailed, $"{step} {check.Name}: {string.Join(' ', check.Findings)}"));
        }
    }

    [Fact]
    public void Their_levels_are_made_and_proven()
    {
        var design = Design();
        var made = s_kit.Levels(design).Make(design, 11);

        Assert.Equal(LevelCurve.Levels, made.Count);
        Assert.All(made, level => Assert.Equal(level.Proof.CarefulPlays, level.Proof.CarefulWins));
        Assert.All(made.Skip(1), level => Assert.Equal("lost", level.Proof.CarelessEnd));
        Assert.Contains(made, level => level.Level.Modifiers.Contains("double_points"));
    }

    [Fact]
    public async Task A_batch_makes_a_game_of_them()
    {
        await using var kit = Add(new ServiceCollection().AddKit().AddSingleton(new PlayChecks()).AddSingleton<GameFilesCheck>())
            .BuildServiceProvider();
        await using var forge = await RunningForge.StartAsync([kit.GetRequiredService<GameFilesCheck>()]);
        var (http, grpc) = (FreePorts.One(), FreePorts.One());
        var data = Directory.CreateDirectory(Path.Combine(forge.Data, "server")).FullName;
        await using var app = ServerHost.Build(
            new Dictionary<string, string?>
            {
                ["Server:Database"] = await Postgres.CloneAsync(),
                ["Server:Data"] = data,
                ["Server:HttpPort"] = http.ToString(),
                ["Server:GrpcPort"] = grpc.ToString(),
                ["Server:SiloPort"] = FreePorts.One().ToString(),
                ["Forge:Address"] = forge.Options.Address.ToString(),
                ["Forge:Token"] = RunningForge.Token,
                ["Forge:OwnerIsUser"] = "true",
                ["Forge:BuildPollSeconds"] = "0.1",
                ["Forge:BuildPollMaxSeconds"] = "0.5",
            },
            services => Add(services)
        );
        await app.StartAsync(Cancellation);
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{grpc}");
        var batches = new BatchService.BatchServiceClient(channel);
        var request = new CreateBatchRequest
        {
            Name = "added",
            GameCount = 1,
            Constraints = """{"preferMechanics": ["echo_pads", "double_points"], "observation": {"days": 0, "minPlayers": 0}}""",
            Start = true,
        };
        request.GenreMix.Add(new GenreShare { Genre = "rhythm" });

        var batch = await batches.CreateAsync(request, cancellationToken: Cancellation);
        using var watch = batches.Watch(new GetBatchRequest { Id = batch.Id }, cancellationToken: Cancellation);
        while (batch.CompletedAt is null && await watch.ResponseStream.MoveNext(Cancellation))
        {
            batch = watch.ResponseStream.Current;
        }

        var games = new GameService.GameServiceClient(channel);
        var game = Assert.Single(
            (await games.ListAsync(new ListGamesRequest { BatchId = batch.Id }, cancellationToken: Cancellation)).Games
        );
        Assert.True(batch.Status == "completed", game.WaitsFor);
        var source = app.Services.GetRequiredService<NpgsqlDataSource>();
        await using var command = source.CreateCommand(
            """
            SELECT count(*) FROM games, jsonb_array_elements(selected_mechanics) AS chosen
            WHERE chosen ->> 'name' IN ('echo_pads', 'double_points') AND games.status = 'completed'
            """
        );
        Assert.Equal(2L, await command.ExecuteScalarAsync(Cancellation));
        await app.StopAsync(Cancellation);
    }

    private static IServiceCollection Add(IServiceCollection services) =>
        services.AddMechanic<EchoPadsMechanic>().AddMechanic<DoublePointsModifier>();

    private static GameDesign Design() => SampleDesigns.Of(s_kit, "echo_pads", ["double_points"]) with { Genre = "rhythm" };
}
