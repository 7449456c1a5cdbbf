using System.Net;
using System.Net.Sockets;

namespace GameFactory.IntegrationTests.Engine;

/// <summary>
/// A TCP proxy before PostgreSQL that can swallow the answer to a commit: the server has committed, the client only sees its connection end.
/// </summary>
internal sealed class LossyProxy : IAsyncDisposable
{
    private static readonly byte[] s_inserted = "INSERT 0 "u8.ToArray();
    private static readonly byte[] s_idle = [(byte)'Z', 0, 0, 0, 5, (byte)'I'];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private readonly int _server;
    private int _toLose;
    private int _lost;

    public LossyProxy(int server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Answers swallowed so far.</summary>
    public int Lost => Volatile.Read(ref _lost);

    /// <summary>The answers to the next commits are lost.</summary>
    public void LoseCommits(int count) => Interlocked.Add(ref _toLose, count);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient { NoDelay = true })
        {
            client.NoDelay = true;
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _server, _stop.Token);
                await Task.WhenAny(UpAsync(client.GetStream(), server.GetStream()), DownAsync(server.GetStream(), client.GetStream()));
            }
            catch (Exception error) when (error is IOException or SocketException or OperationCanceledException)
            {
                // Either side went away; closing both is what a proxy does then.
            }
        }
    }

    private async Task UpAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await from.ReadAsync(buffer, _stop.Token)) > 0)
        {
            await to.WriteAsync(buffer.AsMemory(0, read), _stop.Token);
        }
    }

    private async Task DownAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await from.ReadAsync(buffer, _stop.Token)) > 0)
        {
            if (Volatile.Read(ref _toLose) > 0 && EndsTransaction(buffer.AsSpan(0, read)))
            {
                Interlocked.Decrement(ref _toLose);
                Interlocked.Increment(ref _lost);
                return;
            }

            await to.WriteAsync(buffer.AsMemory(0, read), _stop.Token);
        }
    }

    /// <summary>Rows were inserted and the server is idle again: what was one group of statements is committed.</summary>
    private static bool EndsTransaction(ReadOnlySpan<byte> answer) => answer.IndexOf(s_inserted) >= 0 && answer.EndsWith(s_idle);
}
