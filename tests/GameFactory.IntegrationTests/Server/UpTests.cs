using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using GameFactory.Cli.Supervision;
using GameFactory.IntegrationTests.Engine;
using Npgsql;

namespace GameFactory.IntegrationTests.Server;

/// <summary>
/// The command that operators leave running: several silos on a database that is theirs, one of them killed, all of it stopped.
/// </summary>
public sealed class UpTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_silos_work_on_a_given_database_and_a_killed_one_comes_back()
    {
        var connectionString = await Postgres.CloneAsync();
        await using var database = NpgsqlDataSource.Create(connectionString);
        var folder = Directory.CreateTempSubdirectory("gamefactory-up-");
        var page = new Uri($"http://127.0.0.1:{FactoryServer.FreePort()}");
        using var http = new HttpClient { BaseAddress = page };
        using var up = FactoryProcess.Start(
            "up",
            "--silos",
            "2",
            "--postgres",
            Url(connectionString),
            "--port",
            $"{page.Port}",
            "--data",
            folder.FullName
        );
        await SilosBecomeAsync(http, up, 2);

        var (made, _, error) = await CommandLine.RunAsync(
            "batch",
            "create",
            "--name",
            "up",
            "--games",
            "3",
            "--genres",
            "runner",
            "--start",
            "--server",
            page.ToString()
        );
        Assert.True(made == 0, error);
        await Rows.BecomeAsync(database, "SELECT sum(current_step) >= 6 FROM games", true);
        var killed = RunFile.Read(folder.FullName)!.Silos[^1].Process;
        using (var silo = Process.GetProcessById(killed.Id))
        {
            silo.Kill();
        }

        await Rows.BecomeAsync(database, "SELECT count(*) FROM games WHERE current_step >= 11", 3L);
        await SilosBecomeAsync(http, up, 2);
        Assert.NotEqual(killed.Id, RunFile.Read(folder.FullName)!.Silos[^1].Process.Id);
        await Rows.AgreeAsync(database);

        using (var stop = Process.Start("kill", ["-TERM", $"{up.Id}"]))
        {
            await stop.WaitForExitAsync(Cancellation);
        }

        var (exitCode, printed, said) = await up.EndAsync();
        Assert.True(exitCode == 0, said);
        Assert.Contains("silo-2      ended with exit code 137 and was started again", printed, StringComparison.Ordinal);
        Assert.Null(RunFile.Read(folder.FullName));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_database_that_was_killed_is_started_again_and_the_operator_is_told()
    {
        var folder = Directory.CreateTempSubdirectory("gamefactory-up-");
        var page = new Uri($"http://127.0.0.1:{FactoryServer.FreePort()}");
        using var http = new HttpClient { BaseAddress = page };
        using var up = FactoryProcess.Start("up", "--port", $"{page.Port}", "--data", folder.FullName);
        await SilosBecomeAsync(http, up, 1);
        var killed = RunFile.Read(folder.FullName)!.Postgres!.Process;
        using (var postgres = Process.GetProcessById(killed.Id))
        {
            postgres.Kill();
        }

        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (RunFile.Read(folder.FullName)?.Postgres is not { } running || running.Process.Id == killed.Id)
        {
            Assert.True(!up.HasExited, up.HasExited ? $"The factory ended: {await up.EndAsync()}" : "");
            await timer.WaitForNextTickAsync(Cancellation);
        }

        await SilosBecomeAsync(http, up, 1);
        using (var stop = Process.Start("kill", ["-TERM", $"{up.Id}"]))
        {
            await stop.WaitForExitAsync(Cancellation);
        }

        var (exitCode, printed, said) = await up.EndAsync();
        Assert.True(exitCode == 0, said);
        Assert.Contains("PostgreSQL  ended and was started again at 127.0.0.1:", printed, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    /// <summary>As the connection is written in the documents of hosting companies.</summary>
    private static string Url(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return $"postgres://{parts.Username}:{WebUtility.UrlEncode(parts.Password)}@{parts.Host}:{parts.Port}/{parts.Database}";
    }

    private static async Task SilosBecomeAsync(HttpClient http, FactoryProcess up, int silos)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await timer.WaitForNextTickAsync(Cancellation))
        {
            Assert.False(up.HasExited, "The factory ended.");
            try
            {
                if ((int)JsonNode.Parse(await http.GetStringAsync("/v1/info", Cancellation))!["silos"]! == silos)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not up yet, or its database is not.
            }
        }
    }
}
