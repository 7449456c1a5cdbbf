namespace GameFactory.Cli.Supervision;

/// <summary>Ports of one silo process.</summary>
internal sealed record SiloPorts(int Http, int Grpc, int Silo);
