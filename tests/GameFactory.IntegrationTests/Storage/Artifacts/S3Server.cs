using System.Diagnostics;
using GameFactory.Benchmarks;
using GameFactory.Storage.Artifacts;
using GameFactory.Tests;

namespace GameFactory.IntegrationTests.Storage.Artifacts;

/// <summary>
/// A real S3-compatible server (s3rver) with one bucket: another program than the client's maker's. It does not check signatures; see
/// <see cref="SignedStore"/>.
/// </summary>
public sealed class S3Server : IAsyncLifetime
{
    /// <summary>The one user that the server knows; the secret is the same word.</summary>
    public const string User = "S3RVER";

    private const string Bucket = "artifacts";

    private readonly string _folder = Directory.CreateTempSubdirectory("gamefactory-s3-").FullName;
    private readonly int _port = FreePorts.One();
    private Process? _process;

    public async ValueTask InitializeAsync()
    {
        var home = await NpmPackage.InstallAsync("s3-server", TestContext.Current.CancellationToken);
        string[] arguments =
        [
            Path.Combine("node_modules", "s3rver", "bin", "s3rver.js"),
            "--directory",
            _folder,
            "--address",
            "127.0.0.1",
            "--port",
            $"{_port}",
            "--silent",
            "--configure-bucket",
            Bucket,
        ];
        _process = Process.Start(
            new ProcessStartInfo(RequiredTool.Find("GAMEFACTORY_NODE", "node"), arguments)
            {
                WorkingDirectory = home,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var line = await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        while (line is not null && !line.Contains("listening", StringComparison.Ordinal))
        {
            line = await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        }

        Assert.NotNull(line);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    internal ArtifactOptions Options(string prefix = "") =>
        new()
        {
            S3 = new S3Options
            {
                Endpoint = new Uri($"http://127.0.0.1:{_port}"),
                Bucket = Bucket,
                Prefix = prefix,
                AccessKey = User,
                SecretKey = User,
            },
        };

    internal string FileOf(string key) => Path.Combine(_folder, Bucket, $"{key}._S3rver_object");
}
