using GameFactory.Server.V1;
using Grpc.Net.Client;

namespace GameFactory.Cli.Connection;

/// <summary>A connection to one server.</summary>
internal sealed class FactoryClient : IDisposable
{
    private readonly GrpcChannel _channel;

    public FactoryClient(Uri page, Uri grpc)
    {
        Page = page;
        _channel = GrpcChannel.ForAddress(grpc, new GrpcChannelOptions { MaxReceiveMessageSize = 64 * 1024 * 1024 });
        Batches = new BatchService.BatchServiceClient(_channel);
        Games = new GameService.GameServiceClient(_channel);
        Metrics = new MetricsService.MetricsServiceClient(_channel);
        Learning = new LearningService.LearningServiceClient(_channel);
        Events = new EventService.EventServiceClient(_channel);
        Players = new PlayerService.PlayerServiceClient(_channel);
        Pages = new PageService.PageServiceClient(_channel);
        Keys = new WriteKeyService.WriteKeyServiceClient(_channel);
        Factory = new FactoryService.FactoryServiceClient(_channel);
    }

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
}
