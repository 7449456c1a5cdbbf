using GameFactory.Database.Cluster;
using Npgsql;

namespace GameFactory.IntegrationTests.Database.Cluster;

/// <summary>No shell reads the name of a folder: what looks like a command in it is never run, and no sign of it stops a start.</summary>
public sealed class HostileNameTests : IAsyncLifetime
{
    private const string Variable = "GAMEFACTORY_TEST_CANARY";

    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("gamefactory-names-");
    private readonly string _canary;
    private string _folder = "";

    public HostileNameTests()
    {
        // A name cannot hold slashes, so the commands in it take their file from the environment. The server's account may write it.
        File.SetUnixFileMode(_parent.FullName, (UnixFileMode)0b111_111_111);
        _canary = Path.Combine(_parent.FullName, "canary");
        Environment.SetEnvironmentVariable(Variable, _canary);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names =>
        new(
            $"`touch ${Variable}`",
            $"$(touch ${Variable})",
            $"a;touch ${Variable};b",
            $"a\"; touch ${Variable}; \"b",
            $"a' ; touch ${Variable} ; 'b",
            $"a\ntouch ${Variable}\n\nb",
            $"a|touch ${Variable}&b>c<d",
            "$HOME $x ${y} ~ * ? [a] {b,c} !1 #",
            "-D",
            "--version",
            "a b\tc\\n\\",
            "50%20%s%n{0}",
            "é日本 \u00a0 🎮",
            "host=1 port=2;Password=x"
        );

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_folder_of_any_name_holds_a_server_and_nothing_in_its_name_is_run(string name)
    {
        _folder = Path.Combine(_parent.FullName, name, "postgres");

        var server = await PrivatePostgres.StartAsync(Postgres.Options(_folder), Cancellation);
        var again = await PrivatePostgres.StartAsync(Postgres.Options(_folder), Cancellation);

        Assert.True(again.Adopted);
        Assert.Equal(server.Port, again.Port);
        await using var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand("SHOW data_directory", connection);
        Assert.Equal(Path.Combine(_folder, "data"), await command.ExecuteScalarAsync(Cancellation));
        await server.StopAsync(immediate: true, Cancellation);
        await server.StartAsync(Cancellation);
        Assert.False(server.Adopted);
        Assert.False(File.Exists(_canary), "A command in the folder's name was run.");
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await PrivatePostgres.StopAsync(Postgres.Options(_folder));
        _parent.Delete(recursive: true);
    }
}
