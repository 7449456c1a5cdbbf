using GameFactory.Server.Protocol;
using Grpc.Core;

namespace GameFactory.Cli.Connection;

/// <summary>Failures of a server in words.</summary>
internal static class ServerErrors
{
    /// <summary>Either no server was reached, or one answered that its database is away.</summary>
    public static string Unavailable(RpcException error) =>
        error.Trailers.GetValue(GrpcErrors.RetryAfter) is null
            ? $"the server does not answer ({error.Status.Detail}); start one with ./factory up"
            : $"not now: {error.Status.Detail.TrimEnd('.')}";
}
