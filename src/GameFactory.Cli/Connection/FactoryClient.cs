using GameFactory.Server.V1;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;

namespace GameFactory.Cli.Connection;

/// <summary>A connection to one server.</summary>
internal sealed class FactoryClient : IDisposable
{
    private readonly GrpcChannel _channel;

    /// <summary>Variable with the API key or token for a server that requires access; never an argument, which others see.</summary>
    public const string TokenVariable = "GAMEFACTORY_TOKEN";

    public FactoryClient(Uri page, Uri grpc)
    {
        Page = page;
        _channel = GrpcChannel.ForAddress(grpc, new GrpcChannelOptions { MaxReceiveMessageSize = 64 * 1024 * 1024 });
        var invoker = Token is { } token ? _channel.Intercept(metadata => WithToken(metadata, token)) : _channel.CreateCallInvoker();
        Batches = new BatchService.BatchServiceClient(invoker);
        Games = new GameService.GameServiceClient(invoker);
        Metrics = new MetricsService.MetricsServiceClient(invoker);
        Learning = new LearningService.LearningServiceClient(invoker);
        Events = new EventService.EventServiceClient(invoker);
        Players = new PlayerService.PlayerServiceClient(invoker);
        Pages = new PageService.PageServiceClient(invoker);
        Keys = new WriteKeyService.WriteKeyServiceClient(invoker);
        Factory = new FactoryService.FactoryServiceClient(invoker);
    }

    /// <summary>The key or token to send; null when none is set.</summary>
    public static string? Token => Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } text ? text : null;

    /// <summary>Where the page and HTTP/JSON are served.</summary>
    public Uri Page { get; }

    public BatchService.BatchServiceClient Batches { get; }

    public GameService.GameServiceClient Games { get; }

    public MetricsService.MetricsServiceClient Metrics { get; }

    public LearningService.LearningServiceClient Learning { get; }

    public EventService.EventServiceClient Events { get; }

    public PlayerService.PlayerServiceClient Players { get; }

    public PageService.PageServiceClient Pages { get; }

    public WriteKeyService.WriteKeyServiceClient Keys { get; }

    public FactoryService.FactoryServiceClient Factory { get; }

    public void Dispose() => _channel.Dispose();

    private static Metadata WithToken(Metadata metadata, string token)
    {
        metadata.Add("authorization", "Bearer " + token);
        return metadata;
    }
}
