using System.Diagnostics;
using GameFactory.Cli.Supervision;
using GameFactory.Database.Cluster;

namespace GameFactory.IntegrationTests.Server;

/// <summary>A factory knows its folder and its processes whatever path leads there, and leaves alone what it cannot see.</summary>
public sealed class FolderIdentityTests : IAsyncLifetime
{
    private readonly string _parent = RealPath.Of(Directory.CreateTempSubdirectory("gamefactory-folder-").FullName);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(_parent, "real");

    private string Link => Path.Combine(_parent, "link");

    private string PidFile => Path.Combine(Folder, "postgres", "data", "postmaster.pid");

    [Fact]
    public async Task A_factory_that_was_killed_is_taken_up_over_another_path_and_its_database_goes_on()
    {
        Directory.CreateDirectory(Folder);
        Directory.CreateSymbolicLink(Link, "real");
        using (var first = FactoryProcess.Start("up", "--data", Link))
        {
            await ReadyAsync(first);
            var refused = await RunAsync(FactoryProcess.StartInfo("up", "--data", Path.Combine(Link, "..", "real") + "/"));
            Assert.Equal(1, refused.ExitCode);
            Assert.Contains($"a factory runs in {Folder} already", refused.Error, StringComparison.Ordinal);
            first.Kill();
            await first.EndAsync();
        }

        var before = await File.ReadAllLinesAsync(PidFile, Cancellation);
        using var second = FactoryProcess.Start("up", "--data", Folder);
        await ReadyAsync(second);

        Assert.Equal(before, await File.ReadAllLinesAsync(PidFile, Cancellation));
        Assert.Equal(ServerPlace.Here, ServerProcess.Look(int.Parse(before[0], null), Path.Combine(Folder, "postgres", "data")));
        await StopAsync(second);
        Assert.False(File.Exists(PidFile));
    }

    /// <summary>
    /// As with two containers on one folder. Outside, the numbers in run.json and in the lock file mean other processes or none.
    /// </summary>
    [Fact]
    public async Task What_a_killed_factory_left_in_another_namespace_is_neither_doubled_nor_touched()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root may make namespaces");
        var up = FactoryProcess.StartInfo("up", "--data", Folder);

        // The shell is the first process of the namespaces and keeps them when the factory is killed.
        using var inside = Process.Start(
            Unshare("sh", ["-c", "\"$@\" & wait; exec sleep infinity", "sh", up.FileName, .. up.ArgumentList])
        )!;
        try
        {
            await ReadyAsync(inside);
            Assert.Contains(
                "a factory runs in",
                (await RunAsync(FactoryProcess.StartInfo("up", "--data", Folder))).Error,
                StringComparison.Ordinal
            );
            var asked = await RunAsync(FactoryProcess.StartInfo("batch", "list", "--data", Folder));
            Assert.Contains("in another container or PID namespace", asked.Error, StringComparison.Ordinal);
            var before = await File.ReadAllTextAsync(PidFile, Cancellation);
            await KillSupervisorAsync(inside);

            var refused = await RunAsync(FactoryProcess.StartInfo("up", "--data", Folder));
            var forge = await RunAsync(ForgeOn(Path.Combine(Folder, "forge")));

            Assert.Equal(1, refused.ExitCode);
            Assert.Contains("A PostgreSQL server works on", refused.Error, StringComparison.Ordinal);
            Assert.Contains("another forge works on", forge.Error, StringComparison.Ordinal);
            Assert.Equal(before, await File.ReadAllTextAsync(PidFile, Cancellation));
        }
        finally
        {
            inside.Kill();
            await inside.WaitForExitAsync(Cancellation);
        }

        using var outside = FactoryProcess.Start("up", "--data", Folder);
        await ReadyAsync(outside);
        await StopAsync(outside);
    }

    /// <summary>
    /// As the first process of a container, which nobody has told to bury the dead: a killed server keeps its number for ever.
    /// </summary>
    [Fact]
    public async Task A_killed_server_that_nobody_buries_is_started_again()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root may make namespaces");
        var up = FactoryProcess.StartInfo("up", "--data", Folder);
        using var inside = Process.Start(Unshare(up.FileName, up.ArgumentList))!;
        await ReadyAsync(inside);
        var data = Path.Combine(Folder, "postgres", "data");
        var killed = ServersOn(data).Single();
        var before = await File.ReadAllTextAsync(PidFile, Cancellation);

        using (var server = Process.GetProcessById(killed))
        {
            server.Kill();
        }

        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (ServersOn(data) is not [var next] || next == killed || await File.ReadAllTextAsync(PidFile, Cancellation) == before)
        {
            Assert.False(inside.HasExited, "The factory ended.");
            await timer.WaitForNextTickAsync(Cancellation);
        }

        inside.Kill();
        await inside.WaitForExitAsync(Cancellation);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await PrivatePostgres.StopAsync(new PrivatePostgresOptions { Directory = Path.Combine(Folder, "postgres") });
        Directory.Delete(_parent, recursive: true);
    }

    private static ProcessStartInfo Unshare(string program, IEnumerable<string> arguments) =>
        new("unshare", ["--pid", "--fork", "--mount-proc", "--ipc", "--kill-child", program, .. arguments]) { UseShellExecute = false };

    private static ProcessStartInfo ForgeOn(string folder)
    {
        var start = FactoryProcess.StartInfo("serve-forge");
        start.Environment["GAMEFACTORY_LocalForge__DataDirectory"] = folder;
        start.Environment["GAMEFACTORY_LocalForge__Port"] = "0";
        start.Environment["GAMEFACTORY_FORGE_TOKEN"] = "0123456789abcdef";
        return start;
    }

    private static async Task<(int ExitCode, string Error)> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Cancellation);
        var error = await process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        await output;
        return (process.ExitCode, error);
    }

    private static async Task StopAsync(FactoryProcess up)
    {
        using (var stop = Process.Start("kill", ["-TERM", $"{up.Id}"]))
        {
            await stop.WaitForExitAsync(Cancellation);
        }

        var (exitCode, _, error) = await up.EndAsync();
        Assert.True(exitCode == 0, error);
    }

    /// <summary>Servers in the folder as this namespace sees them, without the dead: they stand nowhere.</summary>
    private static List<int> ServersOn(string data)
    {
        var all = Process
            .GetProcessesByName("postgres")
            .Select(process => process.Id)
            .Where(id => ServerProcess.Look(id, data) == ServerPlace.Here)
            .ToHashSet();
        return [.. all.Where(id => ServerProcess.ParentOf(id) is not { } parent || !all.Contains(parent))];
    }

    // The shell's only child that is this program.
    private static async Task KillSupervisorAsync(Process unshare)
    {
        var shell = Process.GetProcessesByName("sh").Single(process => ServerProcess.ParentOf(process.Id) == unshare.Id);
        using var supervisor = Process.GetProcessesByName("dotnet").Single(process => ServerProcess.ParentOf(process.Id) == shell.Id);
        supervisor.Kill();
        await supervisor.WaitForExitAsync(Cancellation);
    }

    // What a killed factory left still answers.
    private Task ReadyAsync(FactoryProcess up) => ReadyAsync(() => up.HasExited, run => run.Supervisor.Id == up.Id);

    private Task ReadyAsync(Process inside) => ReadyAsync(() => inside.HasExited, _ => true);

    private async Task ReadyAsync(Func<bool> hasEnded, Func<RunState, bool> isIts)
    {
        using var http = new HttpClient();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            Assert.False(hasEnded(), "The factory ended.");
            try
            {
                if (
                    RunFile.Read(Folder) is { Silos: [var silo, ..] } run
                    && isIts(run)
                    && (await http.GetAsync(new Uri(silo.PageUrl, "/health/ready"), Cancellation)).IsSuccessStatusCode
                )
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not up yet.
            }

            await timer.WaitForNextTickAsync(Cancellation);
        }
    }
}
