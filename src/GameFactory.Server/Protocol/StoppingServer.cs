using Grpc.Core;

namespace GameFactory.Server.Protocol;

/// <summary>What a stream ends with that was cut off because its server stops.</summary>
internal static class StoppingServer
{
    public static RpcException Answer() => new(new Status(StatusCode.Unavailable, "The server stops; ask again in a moment, and send again what has no answer."));
}
