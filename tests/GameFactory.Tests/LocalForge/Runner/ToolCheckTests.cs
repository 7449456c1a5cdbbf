using GameFactory.LocalForge.Runner;

namespace GameFactory.Tests.LocalForge.Runner;

public sealed class ToolCheckTests
{
    private static readonly Dictionary<string, string> s_inputs = [];

    [Fact]
    public async Task Without_a_signing_key_no_release_is_built_and_nothing_counts_as_compiled()
    {
        var result = await RunAsync("true", "release");

        Assert.Equal(RunCheckOutcome.Skipped, result.Outcome);
        Assert.Equal("no signing key is set (KEYSTORE_FILE), so no release is built", result.Reason);
        Assert.Empty(result.Compiled);
    }

    [Fact]
    public async Task With_a_signing_key_a_release_is_built() =>
        Assert.Equal("true build reported success but left no app.apk", (await RunAsync("true", "release", "upload.jks")).Reason);

    [Fact]
    public async Task A_build_that_ends_well_and_leaves_nothing_has_failed()
    {
        var result = await RunAsync("true", "debug");

        Assert.Equal(RunCheckOutcome.Failed, result.Outcome);
        Assert.Equal("true build reported success but left no app.apk", result.Reason);
    }

    [Fact]
    public async Task A_tool_that_is_not_there_is_said_to_be_missing()
    {
        var result = await RunAsync("no-such-tool", "debug");

        Assert.Equal((RunCheckOutcome.Skipped, "no-such-tool is not installed on this machine"), (result.Outcome, result.Reason));
    }

    [Fact]
    public async Task A_secret_reaches_the_tool_in_a_file_and_shows_neither_in_its_arguments_nor_in_the_log()
    {
        // The tool prints its arguments and the file that they name.
        var check = new ToolCheck("flutter_test", "sh", ["-c", "echo \"$0\"; cat \"${0#*=}\""]) { Defines = ["ANALYTICS_KEY"] };
        var request = new RunRequest("factory/game", "0", "debug", s_inputs)
        {
            Settings = new Dictionary<string, string> { ["ANALYTICS_KEY"] = "gfw_secret" },
        };
        var result = Assert.Single(await check.RunAsync(Path.GetTempPath(), request, TestContext.Current.CancellationToken));

        Assert.Equal(RunCheckOutcome.Passed, result.Outcome);
        var lines = result.Log.Split('\n');
        Assert.StartsWith("--dart-define-from-file=", lines[0], StringComparison.Ordinal);
        Assert.Equal("""{"ANALYTICS_KEY":"***"}""", lines[1]);
        Assert.False(File.Exists(lines[0].Split('=')[1]));
    }

    private static async Task<RunCheckResult> RunAsync(string tool, string buildType, string? keyStore = null)
    {
        var check = new ToolCheck("flutter_build_apk", tool, ["build"])
        {
            BuildType = buildType,
            KeyStore = keyStore,
            Compiles = ("android-apk", "app.apk"),
        };
        return Assert.Single(
            await check.RunAsync(
                Path.GetTempPath(),
                new RunRequest("factory/game", "0", buildType, s_inputs),
                TestContext.Current.CancellationToken
            )
        );
    }
}
