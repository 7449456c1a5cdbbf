using System.Globalization;
using GameFactory.Database.Cluster;

namespace GameFactory.IntegrationTests.Database.Cluster;

/// <summary>Where the cluster of this test run lies; named by process, so that what a killed run left can be told and removed.</summary>
internal static class TestFolder
{
    private const string Prefix = "gamefactory-tests-";

    public static string Path { get; } = System.IO.Path.Combine(
        System.IO.Path.GetTempPath(), Prefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture), "postgres");

    public static void Delete() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);

    public static async Task SweepAsync()
    {
        foreach (var folder in Directory.GetDirectories(System.IO.Path.GetTempPath(), Prefix + "*"))
        {
            var owner = System.IO.Path.GetFileName(folder)[Prefix.Length..];
            if (Directory.Exists($"/proc/{owner}"))
            {
                continue;
            }

            await PrivatePostgres.StopAsync(Postgres.Options(System.IO.Path.Combine(folder, "postgres")));
            Directory.Delete(folder, recursive: true);
        }
    }
}
