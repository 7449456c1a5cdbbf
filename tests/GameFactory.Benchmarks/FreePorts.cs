using System.Net;
using System.Net.Sockets;

namespace GameFactory.Benchmarks;

/// <summary>Free ports on 127.0.0.1.</summary>
public static class FreePorts
{
    public static int One() => Take(1)[0];

    /// <summary>Different ones: all are held until the last is found.</summary>
    public static IReadOnlyList<int> Take(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.ConvertAll(listener => ((IPEndPoint)listener.LocalEndpoint).Port);
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }
}
