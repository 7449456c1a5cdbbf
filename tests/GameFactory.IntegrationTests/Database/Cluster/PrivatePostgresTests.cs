using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GameFactory.Database.Cluster;
using Npgsql;

namespace GameFactory.IntegrationTests.Database.Cluster;

public sealed class PrivatePostgresTests : IAsyncLifetime
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("gamefactory-cluster-");
    private readonly PrivatePostgresOptions _options;

    public PrivatePostgresTests()
    {
        // As a home folder may be: closed to everybody else, the server's account included.
        File.SetUnixFileMode(_parent.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _options = Postgres.Options(Path.Combine(_parent.FullName, "postgres"));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_server_is_started_again_on_its_port_with_its_rows()
    {
        var first = await PrivatePostgres.StartAsync(_options, Cancellation);
        await ExecuteAsync(first, "CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)");
        using (var server = Process.GetProcessById(first.ProcessId))
        {
            server.Kill();
            await server.WaitForExitAsync(Cancellation);
        }

        var port = first.Port;
        await first.StartAsync(Cancellation);

        Assert.False(first.Adopted);
        Assert.Equal(port, first.Port);
        Assert.Equal(7, await ExecuteAsync(first, "SELECT id FROM kept"));
    }

    [Fact]
    public async Task A_running_server_is_adopted_and_is_nobodys_child()
    {
        var first = await PrivatePostgres.StartAsync(_options, Cancellation);
        var second = await PrivatePostgres.StartAsync(_options, Cancellation);

        Assert.True(second.Adopted);
        Assert.Equal((first.ProcessId, first.Port), (second.ProcessId, second.Port));
        Assert.NotEqual(SessionOf(Environment.ProcessId), SessionOf(first.ProcessId));
    }

    [Fact]
    public async Task The_password_is_in_a_closed_file_and_in_no_argument()
    {
        var cluster = await PrivatePostgres.StartAsync(_options, Cancellation);

        var password = new NpgsqlConnectionStringBuilder(cluster.ConnectionString).Password!;
        var file = Path.Combine(_options.Directory, "password");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.DoesNotContain(
            password,
            await File.ReadAllTextAsync($"/proc/{cluster.ProcessId}/cmdline", Cancellation),
            StringComparison.Ordinal
        );
        var wrong = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Password = "wrong" }.ConnectionString;
        await using var connection = new NpgsqlConnection(wrong);
        await Assert.ThrowsAsync<PostgresException>(() => connection.OpenAsync(Cancellation));
    }

    [Fact]
    public async Task Debris_of_a_crash_does_not_stop_the_next_start()
    {
        // A killed initdb leaves half a cluster; a reboot leaves a lock file whose process id belongs to somebody else.
        Directory.CreateDirectory(Path.Combine(_options.Directory, "data.new", "half"));
        var cluster = await PrivatePostgres.StartAsync(_options, Cancellation);
        var pidFile = Path.Combine(_options.Directory, "data", "postmaster.pid");
        var lines = await File.ReadAllLinesAsync(pidFile, Cancellation);
        await cluster.StopAsync(cancellationToken: Cancellation);
        lines[0] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(pidFile, lines, Cancellation);

        var again = await PrivatePostgres.StartAsync(_options, Cancellation);

        Assert.False(again.Adopted);
        Assert.Equal(1, await ExecuteAsync(again, "SELECT 1"));
    }

    [Fact]
    public async Task A_port_that_somebody_took_is_left_to_them()
    {
        var cluster = await PrivatePostgres.StartAsync(_options, Cancellation);
        var port = cluster.Port;
        await cluster.StopAsync(immediate: true, Cancellation);
        using var thief = new TcpListener(IPAddress.Loopback, port);
        thief.Start();

        await cluster.StartAsync(Cancellation);

        Assert.NotEqual(port, cluster.Port);
        Assert.Equal(1, await ExecuteAsync(cluster, "SELECT 1"));
    }

    [Fact]
    public async Task Nothing_that_was_acknowledged_may_be_lost_unless_a_test_says_so()
    {
        var cluster = await PrivatePostgres.StartAsync(_options with { Settings = new Dictionary<string, string>() }, Cancellation);

        Assert.Equal(
            "on on on",
            await ExecuteAsync(
                cluster,
                "SELECT concat_ws(' ', current_setting('fsync'), current_setting('synchronous_commit'), "
                    + "current_setting('full_page_writes'))"
            )
        );
        Assert.Equal("127.0.0.1", await ExecuteAsync(cluster, "SHOW listen_addresses"));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await PrivatePostgres.StopAsync(_options);
        _parent.Delete(recursive: true);
    }

    private static async Task<object?> ExecuteAsync(PrivatePostgres cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancellation);
    }

    // "pid (name) state ppid pgrp session …"; the name may hold spaces.
    private static string SessionOf(int processId) => File.ReadAllText($"/proc/{processId}/stat").Split(") ")[^1].Split(' ')[3];
}
