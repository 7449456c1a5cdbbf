using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GameFactory.Kit.Project;
using GameFactory.LocalForge.Runner;

namespace GameFactory.Tests.Kit.Project;

public sealed partial class FactoryWorkflowTests
{
    private const string Flutter = """
        #!/bin/sh
        printf '%s\n' "$@" > arguments
        for last; do :; done
        cp -p "${last#--dart-define-from-file=}" defines
        mkdir -p build/app/outputs/flutter-apk
        touch build/app/outputs/flutter-apk/app-debug.apk

        """;

    private static readonly string s_text = Encoding.UTF8.GetString(FactoryWorkflow.File.Content.Span);

    [Fact]
    public void Every_action_is_pinned_by_a_commit()
    {
        var uses = s_text.Split('\n').Where(l => l.Contains("uses:", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches("uses: [a-z-]+/[a-z-]+@[0-9a-f]{40} # v", line));
    }

    [Fact]
    public void No_command_holds_an_expression()
    {
        var commands = RunBlock().Matches(s_text).Select(m => m.Value).ToList();

        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.DoesNotContain("${{", command, StringComparison.Ordinal));
    }

    [Fact]
    public void Token_of_the_workflow_can_only_read() =>
        Assert.Contains("\npermissions:\n  contents: read\n", s_text, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_set_reaches_the_build_in_a_file_of_its_user_alone_that_is_gone_afterwards()
    {
        var (arguments, defines) = await BuildApkAsync(
            ("ANALYTICS_ENDPOINT", "https://events.example.com/v1/events"),
            ("ANALYTICS_KEY", """gfw_a "b" \c $d &"""),
            ("REWARDED_AD_UNIT", "")
        );

        Assert.DoesNotContain(arguments, argument => argument.Contains("gfw_", StringComparison.Ordinal));
        var values = JsonSerializer.Deserialize<Dictionary<string, string>>(defines)!;
        Assert.Equal(["ANALYTICS_ENDPOINT", "ANALYTICS_KEY"], values.Keys);
        Assert.Equal("https://events.example.com/v1/events", values["ANALYTICS_ENDPOINT"]);
        Assert.Equal("""gfw_a "b" \c $d &""", values["ANALYTICS_KEY"]);
    }

    [Fact]
    public async Task What_is_not_set_is_not_defined()
    {
        var (arguments, defines) = await BuildApkAsync(("ANALYTICS_ENDPOINT", ""), ("ANALYTICS_KEY", ""), ("REWARDED_AD_UNIT", ""));

        Assert.Equal(["build", "apk", "--debug", "--build-name", "1.0.1", "--build-number", "1"], arguments[..^1]);
        Assert.Equal("{}", defines);
    }

    [Fact]
    public void Local_forge_reads_its_name_inputs_and_title()
    {
        var file = WorkflowFile.Parse(FactoryWorkflow.Path, s_text);

        Assert.True(file.CanDispatch);
        Assert.Equal("build", file.Name);
        Assert.Equal(["request_id", "commit", "build_type", "version_name", "version_code"], file.Inputs);
        Assert.Equal(
            "debug build [key/1]",
            file.Title(new Dictionary<string, string> { ["build_type"] = "debug", ["request_id"] = "key/1" })
        );
    }

    /// <summary>
    /// Runs the workflow's own command as a runner does, with a flutter that notes its arguments and the file of definitions.
    /// </summary>
    private static async Task<(string[] Arguments, string Defines)> BuildApkAsync(params (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("gamefactory-workflow-");
        try
        {
            var temporary = folder.CreateSubdirectory("temporary");
            var flutter = Path.Combine(folder.FullName, "flutter");
            await File.WriteAllTextAsync(flutter, Flutter);
            File.SetUnixFileMode(flutter, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var step = s_text[s_text.IndexOf("- name: flutter_build_apk", StringComparison.Ordinal)..];
            var command = string.Join('\n', RunBlock().Match(step).Value.Split('\n').Skip(1).Select(line => line.Trim()));
            var start = new ProcessStartInfo("bash", ["-eo", "pipefail", "-c", command])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            };
            start.Environment["PATH"] = folder.FullName + ":" + start.Environment["PATH"];
            foreach (
                var (name, value) in settings.Concat([
                    ("BUILD_TYPE", "debug"),
                    ("VERSION_NAME", "1.0.1"),
                    ("VERSION_CODE", "1"),
                    ("RUNNER_TEMP", temporary.FullName),
                ])
            )
            {
                start.Environment[name] = value;
            }

            using var process = Process.Start(start)!;
            await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
            Assert.Empty(temporary.EnumerateFiles());
            var defines = Path.Combine(folder.FullName, "defines");
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(defines));
            return (await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "arguments")), await File.ReadAllTextAsync(defines));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // A one-line command, or a block with everything that is indented deeper than its key.
    [GeneratedRegex(@"^ {8}run: (?:\|\n(?: {10}.*\n|\n)*|.*\n)", RegexOptions.Multiline, 1000)]
    private static partial Regex RunBlock();
}
