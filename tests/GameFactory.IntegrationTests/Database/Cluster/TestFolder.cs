using GameFactory.Database.Cluster;

namespace GameFactory.IntegrationTests.Database.Cluster;

/// <summary>
/// Where the cluster of this test run lies; locked while the run lives, so that what a killed run left can be told and removed.
/// </summary>
internal static class TestFolder
{
    private const string Prefix = "gamefactory-testrun-";

    private static readonly Lazy<FileStream> s_life = new(() => Lock(System.IO.Path.GetDirectoryName(Path)!));

    public static string Path { get; } =
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), Prefix + Guid.NewGuid().ToString("N"), "postgres");

    public static void Delete() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);

    /// <summary>Makes this run's folder its own and removes those of runs that are gone.</summary>
    public static async Task SweepAsync()
    {
        _ = s_life.Value;
        foreach (var folder in Directory.GetDirectories(System.IO.Path.GetTempPath(), Prefix + "*"))
        {
            try
            {
                using var abandoned = Lock(folder);
                await PrivatePostgres.StopAsync(Postgres.Options(System.IO.Path.Combine(folder, "postgres")));
            }
            catch (Exception living) when (living is IOException or PostgresStartException)
            {
                continue;
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    private static FileStream Lock(string folder) =>
        new(
            System.IO.Path.Combine(Directory.CreateDirectory(folder).FullName, "life.lock"),
            FileMode.OpenOrCreate,
            FileAccess.ReadWrite,
            FileShare.None
        );
}
