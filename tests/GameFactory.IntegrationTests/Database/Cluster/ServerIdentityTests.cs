using System.Diagnostics;
using GameFactory.Database.Cluster;
using GameFactory.IntegrationTests.Server;
using Npgsql;

namespace GameFactory.IntegrationTests.Database.Cluster;

/// <summary>
/// A server is told by the folder it stands in, whatever path leads there and whatever its number means where somebody looks. It is never
/// started a second time, its lock file is never taken away, and nobody else is signalled in its place.
/// </summary>
public sealed class ServerIdentityTests : IAsyncLifetime
{
    private readonly string _parent = RealPath.Of(Directory.CreateTempSubdirectory("gamefactory-identity-").FullName);
    private readonly PrivatePostgresOptions _options;

    public ServerIdentityTests() => _options = Postgres.Options(In("real", "postgres"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_living_server_is_adopted_over_every_path_that_leads_to_it()
    {
        Directory.CreateDirectory(In("real"));
        Directory.CreateDirectory(In("elsewhere", "deep"));
        Directory.CreateSymbolicLink(In("link"), In("real"));
        Directory.CreateSymbolicLink(In("second"), "link");
        Directory.CreateSymbolicLink(In("deep"), In("elsewhere", "deep"));
        var first = await PrivatePostgres.StartAsync(_options with { Directory = In("link", "postgres") }, Cancellation);

        string[] paths =
        [
            In("real", "postgres"),
            In("real", "postgres") + "/",
            In("second", "postgres"),
            In("real", "..", "link", ".", "postgres") + "//",
            Path.GetRelativePath(Directory.GetCurrentDirectory(), In("real", "postgres")),
            // As the kernel reads it: the parent of where the link leads.
            $"{In("deep")}/../../real/postgres",
        ];
        foreach (var path in paths)
        {
            var again = await PrivatePostgres.StartAsync(_options with { Directory = path }, Cancellation);
            Assert.True(again.Adopted, path);
            Assert.Equal((first.ProcessId, first.Port), (again.ProcessId, again.Port));
        }

        await IsUndisturbedAsync(first);
    }

    [Fact]
    public async Task A_living_server_is_adopted_over_a_bind_mount_and_after_its_folder_was_renamed()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root may mount");
        var first = await PrivatePostgres.StartAsync(_options, Cancellation);
        Directory.CreateDirectory(In("mounted"));
        await RunAsync("mount", "--bind", In("real"), In("mounted"));
        try
        {
            var mounted = await PrivatePostgres.StartAsync(_options with { Directory = In("mounted", "postgres") }, Cancellation);
            Assert.True(mounted.Adopted);
            await mounted.LeaveAsync(Cancellation);
        }
        finally
        {
            await RunAsync("umount", In("mounted"));
        }

        Directory.Move(In("real"), In("renamed"));
        var renamed = await PrivatePostgres.StartAsync(_options with { Directory = In("renamed", "postgres") }, Cancellation);

        Assert.True(renamed.Adopted);
        Assert.Equal(first.ProcessId, renamed.ProcessId);
        await IsUndisturbedAsync(renamed);
        Assert.True(await PrivatePostgres.StopAsync(_options with { Directory = In("renamed", "postgres") }, Cancellation));
    }

    [Fact]
    public async Task A_copied_folder_whose_lock_file_names_a_living_server_is_PostgreSQLs_to_judge_and_that_server_is_left_alone()
    {
        var original = await PrivatePostgres.StartAsync(_options, Cancellation);
        await original.StopAsync(cancellationToken: Cancellation);
        await RunAsync("cp", "-a", In("real"), In("copy"));
        await original.StartAsync(Cancellation);
        File.Copy(In("real", "postgres", "data", "postmaster.pid"), In("copy", "postgres", "data", "postmaster.pid"));

        var options = _options with { Directory = In("copy", "postgres") };
        Assert.False(await PrivatePostgres.StopAsync(options, Cancellation));
        var refused = await Assert.ThrowsAsync<PostgresStartException>(() => PrivatePostgres.StartAsync(options, Cancellation));
        Assert.Contains($"Is another postmaster (PID {original.ProcessId}) running", refused.Message, StringComparison.Ordinal);
        await IsUndisturbedAsync(original);

        File.Delete(In("copy", "postgres", "data", "postmaster.pid"));
        var copy = await PrivatePostgres.StartAsync(options, Cancellation);
        Assert.False(copy.Adopted);
        Assert.NotEqual(original.Port, copy.Port);
        await IsUndisturbedAsync(original);
        await PrivatePostgres.StopAsync(options, Cancellation);
    }

    /// <summary>
    /// As in a second container on the same folder: the number means nothing there, or the asking program itself, and shared memory is not
    /// seen.
    /// </summary>
    [Fact]
    public async Task From_another_namespace_a_living_server_is_left_alone_and_no_second_one_runs_beside_it()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root may make namespaces");
        var server = await PrivatePostgres.StartAsync(_options, Cancellation);
        var pidFile = In("real", "postgres", "data", "postmaster.pid");
        var lines = await File.ReadAllLinesAsync(pidFile, Cancellation);
        var start = FactoryProcess.StartInfo("db", "status", "--data", In("real"));

        foreach (var number in (string[])[lines[0], "1", "4194303"])
        {
            await File.WriteAllLinesAsync(pidFile, [number, .. lines[1..]], Cancellation);
            var (exitCode, output) = await RunAsync(
                "unshare",
                ["--pid", "--fork", "--mount-proc", "--ipc", "--kill-child", start.FileName, .. start.ArgumentList]
            );
            Assert.Equal(1, exitCode);
            Assert.Contains("in another container or PID namespace", output, StringComparison.Ordinal);
            Assert.Equal(1, ServersOn(In("real", "postgres", "data")));
        }

        await File.WriteAllLinesAsync(pidFile, lines, Cancellation);
        await IsUndisturbedAsync(server);
    }

    /// <summary>
    /// Of a release before, or started by hand: nothing holds the lock of its life. Its number means nothing here, but it answers.
    /// </summary>
    [Fact]
    public async Task A_server_without_a_lock_is_known_by_its_answer()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root may make namespaces");
        var server = await PrivatePostgres.StartAsync(_options, Cancellation);

        // Another file of that name is another lock, and nobody has it.
        File.Delete(In("real", "postgres", "server.lock"));
        var adopted = await PrivatePostgres.StartAsync(_options, Cancellation);
        var start = FactoryProcess.StartInfo("db", "status", "--data", In("real"));
        var (exitCode, output) = await RunAsync(
            "unshare",
            ["--pid", "--fork", "--mount-proc", "--ipc", "--kill-child", start.FileName, .. start.ArgumentList]
        );

        Assert.True(adopted.Adopted);
        Assert.Equal(1, exitCode);
        Assert.Contains("in another container or PID namespace", output, StringComparison.Ordinal);
        await IsUndisturbedAsync(server);
    }

    [Fact]
    public async Task Commands_that_share_a_server_of_the_moment_do_not_stop_it_under_each_other()
    {
        var options = _options with { ForTheMoment = true };
        var first = await PrivatePostgres.StartAsync(options, Cancellation);
        var second = await PrivatePostgres.StartAsync(options, Cancellation);

        await first.LeaveAsync(Cancellation);
        await IsUndisturbedAsync(second);
        await second.LeaveAsync(Cancellation);

        Assert.Equal(0, ServersOn(In("real", "postgres", "data")));
    }

    [Fact]
    public async Task A_server_that_is_to_stay_is_not_stopped_by_commands_that_use_it()
    {
        var command = await PrivatePostgres.StartAsync(_options with { ForTheMoment = true }, Cancellation);
        var factory = await PrivatePostgres.StartAsync(_options, Cancellation);

        await command.LeaveAsync(Cancellation);

        await IsUndisturbedAsync(factory);
    }

    [Fact]
    public async Task Root_that_may_not_look_at_other_accounts_processes_asks_the_server_itself()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root has something to lose");
        var first = await PrivatePostgres.StartAsync(_options, Cancellation);

        // As root in a container.
        var start = FactoryProcess.StartInfo("db", "status", "--data", In("real"));
        var (exitCode, output) = await RunAsync(
            "setpriv",
            ["--bounding-set=-sys_ptrace", "--inh-caps=-sys_ptrace", start.FileName, .. start.ArgumentList]
        );

        Assert.True(exitCode == 0, output);
        await IsUndisturbedAsync(first);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await PrivatePostgres.StopAsync(_options);
        Directory.Delete(_parent, recursive: true);
    }

    private string In(params string[] names) => Path.Combine([_parent, .. names]);

    /// <summary>Servers that stand in the folder: processes of PostgreSQL whose parent is none of them.</summary>
    private static int ServersOn(string data)
    {
        var inside = Process
            .GetProcessesByName("postgres")
            .Select(process => process.Id)
            .Where(id => ServerProcess.Look(id, data) == ServerPlace.Here)
            .ToHashSet();
        return inside.Count(id => ServerProcess.ParentOf(id) is not { } parent || !inside.Contains(parent));
    }

    // PostgreSQL looks at its lock file once a minute; when it is gone it shuts down. So the file itself is looked at, beside the server.
    private static async Task IsUndisturbedAsync(PrivatePostgres server)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)", connection);
        Assert.Equal($"{server.ProcessId}", await command.ExecuteScalarAsync(Cancellation));
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var error = process.StandardError.ReadToEndAsync(Cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(Cancellation) + await error;
        await process.WaitForExitAsync(Cancellation);
        return (process.ExitCode, output);
    }
}
