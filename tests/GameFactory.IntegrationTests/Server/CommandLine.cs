using System.CommandLine;
using GameFactory.Cli;

namespace GameFactory.IntegrationTests.Server;

/// <summary>A line as a person types it after <c>./factory</c>, run in this process.</summary>
internal static class CommandLine
{
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] line)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await Root.RunAsync(line, new InvocationConfiguration { Output = output, Error = error });
        return (exitCode, output.ToString(), error.ToString());
    }

    public static void AssertRefused((int ExitCode, string Output, string Error) run, string hint)
    {
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Contains(hint, run.Error, StringComparison.Ordinal);
    }
}
