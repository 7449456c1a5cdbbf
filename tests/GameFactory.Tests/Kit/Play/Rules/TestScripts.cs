namespace GameFactory.Tests.Kit.Play.Rules;

/// <summary>The scripts that the tests run on Node.</summary>
internal static class TestScripts
{
    internal static string Harness() => Read("Rules/harness.js");

    internal static string Page() => Read("page.js");

    private static string Read(string file)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GameFactory.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return File.ReadAllText(Path.Combine(folder, "tests", "GameFactory.Tests", "Kit", "Play", file));
    }
}
