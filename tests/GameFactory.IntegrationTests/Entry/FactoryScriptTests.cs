using System.Diagnostics;

namespace GameFactory.IntegrationTests.Entry;

/// <summary>The entry script on a machine that lacks PostgreSQL, from a clone, with an environment of nothing but HOME.</summary>
public sealed class FactoryScriptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gamefactory-entry-").FullName;

    // Where a machine has its programs, behind the fakes.
    private string _machine = ":/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    // A checkout may lie anywhere.
    private string Clone { get; set; }

    private string Installed => Path.Combine(_folder, "postgresql");

    public FactoryScriptTests() => Clone = Path.Combine(_folder, "clone");

    [Fact]
    public async Task Without_root_and_sudo_the_one_command_is_named_and_nothing_is_built()
    {
        await CloneAsync();
        Fake("id", "echo 1000");
        Fake("sudo", "exit 1");
        Fake("apt-get", "echo never; exit 1");

        var (exitCode, output) = await FactoryAsync("demo");

        Assert.Equal(1, exitCode);
        Assert.Equal(
            "factory: missing: PostgreSQL. Install with: sudo apt-get install -y --no-install-recommends postgresql",
            output.Trim()
        );
        Assert.False(Directory.Exists(Path.Combine(Clone, "artifacts", "bin")));
    }

    /// <summary>In a folder whose name a shell would read as something else.</summary>
    [Fact]
    public async Task As_root_PostgreSQL_is_installed_with_a_word_and_the_program_is_built_once()
    {
        Clone = Path.Combine(_folder, "-`touch $HOME/canary` $x é (a) [b] & #~@,+!^{}");
        await CloneAsync();
        Fake("id", "echo 0");
        Fake("apt-get", $"echo \"$@\" >>'{_folder}/apt.log'; ln -s {NewestPostgres()} '{Installed}/'");

        var data = Path.Combine(_folder, "data");
        var first = await FactoryAsync("db", "status", "--data", data);
        var second = await FactoryAsync("db", "status", "--data", data);

        Assert.True(first.ExitCode == 0, first.Output);
        Assert.Contains(
            "factory: missing: PostgreSQL; installing: apt-get install -y --no-install-recommends postgresql",
            first.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("factory: building", first.Output, StringComparison.Ordinal);
        Assert.Equal(
            "install -y --no-install-recommends postgresql",
            (await File.ReadAllTextAsync(Path.Combine(_folder, "apt.log"))).Trim()
        );
        Assert.Equal(0, second.ExitCode);
        Assert.DoesNotContain("factory: building", second.Output, StringComparison.Ordinal);
        Assert.Contains("version  0", second.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "home", "canary")), "A command in the folder's name was run.");
    }

    [Theory]
    [InlineData("-$(touch $HOME/canary);'\"\n%41 *\n")]
    [InlineData("it's")]
    [InlineData("100%")]
    public async Task A_folder_whose_name_the_build_cannot_take_is_refused_in_a_sentence(string name)
    {
        Clone = Path.Combine(_folder, name);
        await CloneAsync();
        Directory.Delete(Installed);
        Directory.CreateSymbolicLink(Installed, "/usr/lib/postgresql");

        var (exitCode, output) = await FactoryAsync("db", "status");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("factory: the .NET build cannot work in ", output, StringComparison.Ordinal);
        Assert.Single(output.TrimEnd().Split('\n'));
        Assert.False(Directory.Exists(Path.Combine(Clone, "artifacts", "bin")));
        Assert.False(File.Exists(Path.Combine(_folder, "home", "canary")), "A command in the folder's name was run.");
    }

    [Fact]
    public async Task The_tests_name_everything_that_they_need_in_one_command()
    {
        await CloneAsync();
        Fake("id", "echo 1000");
        Fake("sudo", "exit 1");
        Fake("apt-get", "echo never; exit 1");
        foreach (var program in (string[])["bash", "cut", "env", "getent", "grep", "readlink", "sh"])
        {
            File.CreateSymbolicLink(Path.Combine(_folder, "fakes", program), Where(program));
        }

        _machine = "";
        var (exitCode, output) = await FactoryAsync("test");

        Assert.Equal(1, exitCode);
        Assert.Matches(
            "^factory: missing: Git, PostgreSQL, (pgbouncer, )?Node.js, npm, Chromium. Install with: "
                + "sudo apt-get install -y --no-install-recommends git postgresql (pgbouncer )?nodejs "
                + "npm chromium(-browser)? fonts-liberation$",
            output.Trim()
        );
        Assert.False(Directory.Exists(Path.Combine(Clone, "artifacts", "bin")));
    }

    [Fact]
    public async Task A_package_that_brings_nothing_is_an_error()
    {
        await CloneAsync();
        Fake("id", "echo 0");
        Fake("apt-get", "exit 0");

        var (exitCode, output) = await FactoryAsync("demo");

        Assert.Equal(1, exitCode);
        Assert.Contains("factory: installed, but still not found: PostgreSQL", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_for_help_needs_no_PostgreSQL()
    {
        await CloneAsync();
        Fake("id", "echo 1000");
        Fake("sudo", "exit 1");
        Fake("dotnet", "echo \"asked: $*\"");

        var (exitCode, output) = await FactoryAsync("demo", "--help");

        Assert.Equal(0, exitCode);
        Assert.Contains("GameFactory.Cli.dll demo --help", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task CloneAsync()
    {
        // The server's account has to reach the programs below.
        File.SetUnixFileMode(
            _folder,
            File.GetUnixFileMode(_folder)
                | UnixFileMode.GroupRead
                | UnixFileMode.GroupExecute
                | UnixFileMode.OtherRead
                | UnixFileMode.OtherExecute
        );
        Directory.CreateDirectory(Installed);
        Directory.CreateDirectory(Path.Combine(_folder, "home"));
        Directory.CreateDirectory(Path.Combine(_folder, "fakes"));
        var (exitCode, output) = await RunAsync("/usr/bin/git", ["clone", "--quiet", RepositoryRoot(), Clone]);
        Assert.True(exitCode == 0, output);
    }

    private void Fake(string program, string script)
    {
        var path = Path.Combine(_folder, "fakes", program);
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private Task<(int ExitCode, string Output)> FactoryAsync(params string[] arguments) =>
        RunAsync(
            "/usr/bin/env",
            [
                "-i",
                $"HOME={_folder}/home",
                $"PATH={_folder}/fakes{_machine}",
                // Where PostgreSQL is looked for: an empty folder hides what the machine has.
                $"GAMEFACTORY_POSTGRES_ROOT={Installed}",
                // Packages that this build restored already, so that the test needs no network.
                $"NUGET_PACKAGES={Packages()}",
                // The build's worker processes would outlive the clone.
                "MSBUILDDISABLENODEREUSE=1",
                Path.Combine(Clone, "factory"),
                .. arguments,
            ]
        );

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" 2>&1", program, .. arguments])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }

    private static string Where(string program) =>
        new[] { "/usr/bin", "/bin" }.Select(folder => Path.Combine(folder, program)).First(File.Exists);

    private static string NewestPostgres() =>
        Directory
            .GetDirectories("/usr/lib/postgresql")
            .OrderBy(path => int.Parse(Path.GetFileName(path), System.Globalization.CultureInfo.InvariantCulture))
            .Last();

    private static string Packages() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "GameFactory.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
