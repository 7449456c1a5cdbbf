using System.Text.RegularExpressions;

namespace GameFactory.IntegrationTests.Server;

/// <summary>The examples of <c>docs/api.md</c> work as they stand.</summary>
public sealed partial class ApiExampleTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    [Fact]
    public async Task The_lines_of_the_page_run_from_top_to_bottom()
    {
        if (!File.Exists("/usr/bin/curl") || !File.Exists("/usr/bin/jq"))
        {
            Assert.Skip("The examples need curl and jq.");
        }

        var page = await File.ReadAllTextAsync(
            Path.Combine(Deploy.DeployFolder.Root, "docs", "api.md"),
            TestContext.Current.CancellationToken
        );
        var blocks = Block().Matches(page).Select(match => match.Groups["lines"].Value).ToList();
        var script = $"set -euxo pipefail\nSERVER={server.Page.ToString().TrimEnd('/')}\n{string.Join('\n', blocks)}";

        Assert.True(blocks.Count > 5);
        await NpmPackage.RunAsync(server.Folder, "bash", ["-c", script], TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("^```bash\n(?<lines>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
