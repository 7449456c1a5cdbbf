using System.Net;
using System.Net.Sockets;

namespace GameFactory.Cli.Supervision;

/// <summary>Finds free ports on 127.0.0.1.</summary>
internal static class FreePorts
{
    private const int PagePort = 5080;

    /// <summary>Ports for a silo: those of before while they are free.</summary>
    /// <param name="wantedPage">The port that was asked for; it is taken whether free or not, so that the start says what is wrong.</param>
    public static SiloPorts ForSilo(SiloPorts? before, int? wantedPage)
    {
        var page = wantedPage
            ?? (
                before is not null && IsFree(before.Http) ? before.Http
                : IsFree(PagePort) ? PagePort
                : Any()
            );
        return new SiloPorts(page, KeepOr(before?.Grpc, page), KeepOr(before?.Silo, page));
    }

    public static int KeepOr(int? before, int except = 0) => before is { } port && port != except && IsFree(port) ? port : Any();

    private static int Any()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static bool IsFree(int port)
    {
        try
        {
            // As servers do it: a connection of a moment ago that still lingers does not count as somebody's.
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, optionValue: true);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
