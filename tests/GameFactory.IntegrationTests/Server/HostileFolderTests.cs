using System.Diagnostics;
using System.Text.Json.Nodes;
using GameFactory.Database.Cluster;

namespace GameFactory.IntegrationTests.Server;

/// <summary>A whole factory in a folder whose name shells, git, PostgreSQL and JSON would each read as something else.</summary>
public sealed class HostileFolderTests : IAsyncLifetime
{
    private const string Variable = "GAMEFACTORY_TEST_DEMO_CANARY";

    private readonly string _parent = RealPath.Of(Directory.CreateTempSubdirectory("gamefactory-hostile-").FullName);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(_parent, $"-a `touch ${Variable}` $(touch ${Variable});'\" | & > *\n\n é%41%n:x\\");

    private string Canary => Path.Combine(_parent, "canary");

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public async Task A_demo_makes_its_game_and_nothing_in_the_name_is_run(long seed)
    {
        File.SetUnixFileMode(_parent, (UnixFileMode)0b111_111_111);
        Environment.SetEnvironmentVariable(Variable, Canary);

        using var demo = FactoryProcess.Start("demo", "--games", "1", "--seed", $"{seed}", "--exit", "--json", "--data", Folder);
        var (exitCode, output, error) = await demo.EndAsync();
        Assert.True(exitCode == 0, error);
        var game = JsonNode.Parse(output)!["games"]![0]!;
        using var backup = FactoryProcess.Start("db", "backup", "--data", Folder);
        var (backedUp, _, why) = await backup.EndAsync();

        Assert.Equal("completed", (string?)game["status"]);
        Assert.True(backedUp == 0, why);
        Assert.Single(Directory.GetFiles(Path.Combine(Folder, "backups")));
        Assert.True(File.Exists((string?)game["bundle"]));
        using var clone = Process.Start("git", ["clone", "--quiet", (string)game["repository"]!, Path.Combine(_parent, "clone")]);
        await clone.WaitForExitAsync(Cancellation);
        Assert.Equal(0, clone.ExitCode);
        Assert.False(File.Exists(Canary), "A command in the folder's name was run.");
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await PrivatePostgres.StopAsync(new PrivatePostgresOptions { Directory = Path.Combine(Folder, "postgres") });
        Directory.Delete(_parent, recursive: true);
    }
}
