using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace GameFactory.IntegrationTests.Storage;

/// <summary>
/// Stands between a silo and PostgreSQL and can lose what passes: after a lost answer the server has done its work, and the client never
/// hears of it.
/// </summary>
public sealed class TcpGate : IAsyncDisposable
{
    private static readonly byte[] s_inserted = "INSERT 0 "u8.ToArray();
    private static readonly byte[] s_idle = [(byte)'Z', 0, 0, 0, 5, (byte)'I'];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private IPEndPoint? _server;
    private volatile Loss _loss;
    private int _commitsToLose;
    private int _commitsLost;

    public enum Loss
    {
        /// <summary>Everything passes.</summary>
        Nothing,

        /// <summary>The next request is dropped with its connection.</summary>
        Request,

        /// <summary>The next request passes; its answer is dropped with its connection.</summary>
        Answer,

        /// <summary>Every request is dropped with its connection, until told otherwise.</summary>
        AllRequests,
    }

    /// <summary>Answers to commits that were lost so far.</summary>
    public int CommitsLost => Volatile.Read(ref _commitsLost);

    /// <summary>So many answers to the next commits are dropped, each with its connection.</summary>
    public void LoseCommits(int count) => Interlocked.Add(ref _commitsToLose, count);

    /// <summary>What the next traffic loses.</summary>
    public void Lose(Loss loss) => _loss = loss;

    /// <summary>The connection string that leads through the gate.</summary>
    public string Front(string connectionString)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        _server = new IPEndPoint(IPAddress.Parse(target.Host!), target.Port);
        _listener.Start();
        _ = AcceptAsync();
        (target.Host, target.Port) = ("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port);
        target.SslMode = SslMode.Disable;
        target.GssEncryptionMode = GssEncryptionMode.Disable;
        return target.ConnectionString;
    }

    public ValueTask DisposeAsync()
    {
        _stop.Cancel();
        _listener.Stop();
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            var server = new TcpClient();
            await server.ConnectAsync(_server!);
            client.NoDelay = server.NoDelay = true;
            _ = PumpAsync(client, server, Loss.Request);
            _ = PumpAsync(server, client, Loss.Answer);
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, Loss mine)
    {
        try
        {
            var buffer = new byte[64 * 1024];
            while (await from.GetStream().ReadAsync(buffer, _stop.Token) is var read and > 0)
            {
                if (_loss == Loss.AllRequests && mine == Loss.Request)
                {
                    break;
                }

                if (mine == Loss.Answer && LosesCommit(buffer.AsSpan(0, read)))
                {
                    break;
                }

                if (_loss == mine)
                {
                    _loss = Loss.Nothing;
                    break;
                }

                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _stop.Token);
            }
        }
        catch (Exception error)
            when (error
                    is IOException
                        or SocketException
                        or ObjectDisposedException
                        or InvalidOperationException
                        or OperationCanceledException
            )
        {
            // One side is gone; the other follows.
        }
        finally
        {
            from.Dispose();
            to.Dispose();
        }
    }

    // Rows were inserted and the server is idle again: what was one group of statements is committed.
    private bool LosesCommit(ReadOnlySpan<byte> answer)
    {
        if (Volatile.Read(ref _commitsToLose) == 0 || answer.IndexOf(s_inserted) < 0 || !answer.EndsWith(s_idle))
        {
            return false;
        }

        Interlocked.Decrement(ref _commitsToLose);
        Interlocked.Increment(ref _commitsLost);
        return true;
    }
}
