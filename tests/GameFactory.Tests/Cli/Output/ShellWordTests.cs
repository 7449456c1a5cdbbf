using System.Diagnostics;
using GameFactory.Cli.Output;

namespace GameFactory.Tests.Cli.Output;

public sealed class ShellWordTests
{
    [Theory]
    [InlineData("/data/factory-1_a.b")]
    [InlineData("/data folder/`touch x`")]
    [InlineData("$HOME \"quoted\" 'single' \\ ; | & ~ * ?")]
    [InlineData("line\nfeed, tab\t and 'quote' \\ \u001b[31m")]
    [InlineData("é日本 🎮")]
    [InlineData("")]
    [InlineData("-rf")]
    public void A_shell_reads_the_name_and_nothing_else(string name)
    {
        using var shell = Process.Start(
            new ProcessStartInfo("bash", ["-c", $"printf %s {ShellWord.Of(name)}"])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;

        Assert.Equal(name, shell.StandardOutput.ReadToEnd());
        Assert.DoesNotContain(ShellWord.Of(name), char.IsControl);
    }

    [Fact]
    public void A_plain_name_stays_as_it_is() => Assert.Equal("/tmp/data-1/x.zip", ShellWord.Of("/tmp/data-1/x.zip"));
}
