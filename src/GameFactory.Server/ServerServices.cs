using System.Text.Json;
using System.Text.Json.Serialization;
using GameFactory.Engine.Batches;
using GameFactory.Pipeline.Step01PreProduction.Planning;
using GameFactory.Pipeline.Step05AnalyticsImplementation;
using GameFactory.Pipeline.Step12PostLaunch;
using GameFactory.Server.Access;
using GameFactory.Server.Batches;
using GameFactory.Server.Catalogue;
using GameFactory.Server.Contract;
using GameFactory.Server.Dashboard;
using GameFactory.Server.Dashboard.Games;
using GameFactory.Server.Dashboard.Play;
using GameFactory.Server.Events;
using GameFactory.Server.Factory;
using GameFactory.Server.Games;
using GameFactory.Server.Health;
using GameFactory.Server.Keys;
using GameFactory.Server.Learning;
using GameFactory.Server.Logs;
using GameFactory.Server.Metrics;
using GameFactory.Server.Players;
using GameFactory.Server.Protocol;
using GameFactory.Storage.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GameFactory.Server;

/// <summary>The features of the server: their services, their routes, their gRPC services.</summary>
internal static class ServerServices
{
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<LogApi>().AddSingleton<LogFeed>();
        services.AddSingleton<BatchCheck>().AddSingleton<BatchApi>().AddSingleton<BatchFeed>();
        services.AddSingleton<GamePages>().AddSingleton<GameApi>();
        services.AddSingleton<MetricsApi>();
        services
            .AddSingleton<LearningBans>()
            .AddSingleton<AdvisedConstraints>()
            .AddSingleton<IPlayerOutcomes, PlayerOutcomes>()
            .AddSingleton<LearningApi>();
        services
            .AddSingleton<IMechanicSelector, LearnedMechanicSelector>()
            .AddSingleton<IBatchInputsSource, FrozenBatchInputs>()
            .AddSingleton<FinishedDesigns>();
        services.AddSingleton<WriteKeyApi>().AddSingleton<IEventKeys, StepEventKeys>();
        services.AddSingleton<EventApi>().AddSingleton<PlayerApi>();
        services.AddSingleton<CatalogueApi>().AddSingleton<FactoryApi>().AddSingleton<PauseSetting>();
        services.AddSingleton<GameFilesReader>();
        services.AddSingleton<GamePageSource>();
        services.AddSingleton<PlaySource>();
        services.AddSingleton<PartitionQueries>().AddSingleton<MechanicSeeder>();
        return services.AddProtocol().AddFactoryHealth();
    }

    /// <summary>How every feature is spoken to.</summary>
    public static IServiceCollection AddProtocol(this IServiceCollection services)
    {
        services.AddSingleton<LiveStream>();
        services.AddGrpc(grpc =>
        {
            grpc.Interceptors.Add<AccessInterceptor>();
            grpc.Interceptors.Add<GrpcErrors>();

            // The catch-all for services that are not there takes every POST of two segments, and answers 404 to one whose content type is
            // wrong.
            grpc.IgnoreUnknownServices = true;
        });
        services
            .AddProblemDetails(problems => problems.CustomizeProblemDetails = HttpProblems.Explain)
            .AddExceptionHandler<HttpProblems>()
            .AddSingleton<HttpProblems>();
        services.AddGrpcReflection();
        services.AddApiDocument();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
            // A number is a number: the document says so, and a client made from it has no other way to write one.
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        });
        return services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
    }

    public static void MapFeatures(this WebApplication app)
    {
        app.MapGrpcService<BatchGrpc>();
        app.MapGrpcService<GameGrpc>();
        app.MapGrpcService<MetricsGrpc>();
        app.MapGrpcService<LearningGrpc>();
        app.MapGrpcService<WriteKeyGrpc>();
        app.MapGrpcService<EventGrpc>();
        app.MapGrpcService<PlayerGrpc>();
        app.MapGrpcService<CatalogueGrpc>();
        app.MapGrpcService<FactoryGrpc>();
        app.MapGrpcService<PageGrpc>();
        app.MapBatches();
        app.MapGames();
        app.MapMetrics();
        app.MapLearning();
        app.MapWriteKeys();
        app.MapEvents();
        app.MapPlayers();
        app.MapAccess();
        app.MapCatalogue();
        app.MapFactory();
        app.MapFactoryHealth();
        app.MapPage();
        app.MapGamePage();
        app.MapGrpcReflectionService();
        app.MapPlay();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapReference();
    }
}
