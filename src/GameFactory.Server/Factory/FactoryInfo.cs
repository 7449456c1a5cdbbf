namespace GameFactory.Server.Factory;

/// <summary>What answers, and how it is.</summary>
/// <param name="Version">Of the server.</param>
/// <param name="Silos">Silos that the cluster counts as active.</param>
/// <param name="Paused">The cluster-wide switch is on: no attempt starts.</param>
/// <param name="GrpcUrl">Where gRPC is served (HTTP/2 without TLS, prior knowledge).</param>
/// <param name="PageUrl">Where the page and HTTP/JSON are served.</param>
internal sealed record FactoryInfo(string Version, int Silos, bool Paused, string GrpcUrl, string PageUrl);
