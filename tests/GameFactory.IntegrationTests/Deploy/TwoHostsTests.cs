using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Npgsql;

namespace GameFactory.IntegrationTests.Deploy;

/// <summary>
/// Two silos on hosts of their own (network namespaces), with the command and the settings of the systemd unit, as nobody and on a root
/// that they cannot write: they meet over mutual TLS, one is cut off and let back.
/// </summary>
public sealed partial class TwoHostsTests : IAsyncLifetime
{
    private const string Unit = "systemd/gamefactory@.service";

    private readonly string _folder = Directory.CreateTempSubdirectory("gamefactory-hosts-").FullName;
    private readonly List<Host> _hosts = [];
    private Relay? _database;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (Environment.UserName != "root" || !File.Exists("/usr/bin/setpriv") || !(File.Exists("/usr/sbin/ip") || File.Exists("/sbin/ip")))
        {
            Assert.Skip("Hosts of their own need root, ip and setpriv.");
        }

        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        await Host.ConnectAsync();
        _hosts.Add(await Host.AddAsync(1, _folder));
        _hosts.Add(await Host.AddAsync(2, _folder));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        await Host.CutAsync();
        _database?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Two_silos_meet_one_is_cut_off_and_comes_back_and_the_other_goes_on()
    {
        await NpmPackage.RunAsync(
            _folder,
            DeployFolder.PathOf("make-certificates.sh"),
            [Path.Combine(_folder, "certificates"), "silo-1", "silo-2"],
            Cancellation
        );
        await NpmPackage.RunAsync("/", "chown", ["-R", "65534", Path.Combine(_folder, "certificates")], Cancellation);
        var front = Front(await Postgres.CloneAsync());
        var command = DeployFolder.Command(Unit);
        Assert.Equal("/opt/gamefactory/GameFactory.Cli", command[0]);
        Start(command, front);
        using var http = Client();
        await UntilAsync(command, front, async () => await IsReadyAsync(http, 0) && await IsReadyAsync(http, 1), "both are ready");
        await UntilAsync(command, front, () => Task.FromResult(Secrets().Count == 2), "the link is logged");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await KeyAsync(http));

        await UntilAsync(command, front, async () => await SilosAsync(http, 0) == 2 && await SilosAsync(http, 1) == 2, "they have met");
        var batch = await CreateAsync(http);
        await _hosts[1].CutOffAsync();
        await UntilAsync(command, front, async () => await SilosAsync(http, 0) == 1, "the other one is known to be away");
        await UntilAsync(command, front, () => IsReadyAsync(http, 0), "the one that is left is ready");
        Assert.Equal("running", await StatusAsync(http, batch));
        await _hosts[1].LetBackAsync();
        await UntilAsync(command, front, async () => await SilosAsync(http, 0) == 2 && await SilosAsync(http, 1) == 2, "it is back");
    }

    private Dictionary<string, string> Front(string database)
    {
        var target = new NpgsqlConnectionStringBuilder(database);
        _database = new Relay(IPAddress.Parse(Host.Gateway), new IPEndPoint(IPAddress.Parse(target.Host!), target.Port));
        (target.Host, target.Port, target.SslMode) = (Host.Gateway, _database.Port, SslMode.Disable);
        target.GssEncryptionMode = GssEncryptionMode.Disable;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=front", key, HashAlgorithmName.SHA256).CreateSelfSigned(
            now.AddDays(-1),
            now.AddDays(1)
        );
        File.WriteAllText(Path.Combine(_folder, "tls.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_folder, "tls.key"), key.ExportPkcs8PrivateKeyPem());
        File.SetUnixFileMode(Path.Combine(_folder, "tls.key"), (UnixFileMode)0b110_100_100);
        return new Dictionary<string, string>(StringComparer.Ordinal) { ["GAMEFACTORY_Server__Database"] = target.ConnectionString };
    }

    private void Start(string[] command, Dictionary<string, string> front)
    {
        foreach (var host in _hosts)
        {
            var name = $"silo-{_hosts.IndexOf(host) + 1}";
            var settings = DeployFolder.UnitSettings(Unit, name);
            foreach (var store in settings.Keys.Where(key => key.Contains("S3", StringComparison.Ordinal)).ToList())
            {
                settings.Remove(store);
            }

            settings["GAMEFACTORY_Server__Database"] = front["GAMEFACTORY_Server__Database"];
            settings["GAMEFACTORY_Server__SiloAddress"] = host.Address;
            settings["GAMEFACTORY_Server__Certificate"] = Path.Combine(_folder, "tls.pem");
            settings["GAMEFACTORY_Server__CertificateKey"] = Path.Combine(_folder, "tls.key");
            settings["GAMEFACTORY_Server__SiloCertificate"] = Path.Combine(_folder, "certificates", $"{name}.pem");
            settings["GAMEFACTORY_Server__SiloCertificateKey"] = Path.Combine(_folder, "certificates", $"{name}.key");
            settings["GAMEFACTORY_Server__SiloAuthority"] = Path.Combine(_folder, "certificates", "silos-ca.pem");
            settings["GAMEFACTORY_Access__Hosts"] = string.Join(',', _hosts.Select(one => one.Address));
            settings["GAMEFACTORY_Forge__Owner"] = "factory";
            host.Start(command, settings);
        }
    }

    private static HttpClient Client()
    {
        var handler = new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(2) };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate!.Subject == "CN=front";
        return new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(5) };
    }

    private List<string> Secrets() => [.. _hosts.Select(host => host.Secret()).OfType<string>()];

    // Of two links the newest holds, and which that is only the database knows.
    private async Task<string> KeyAsync(HttpClient http)
    {
        foreach (var secret in Secrets())
        {
            using var form = new FormUrlEncodedContent([new("token", secret)]);
            using var answer = await http.PostAsync(new Uri(_hosts[0].Page, "/access/first"), form, Cancellation);
            if (Key().Match(await answer.Content.ReadAsStringAsync(Cancellation)) is { Success: true } key)
            {
                return key.Value;
            }
        }

        throw new InvalidOperationException("No link makes an administrator.");
    }

    private async Task<string> CreateAsync(HttpClient http)
    {
        var body = new
        {
            name = "two hosts",
            gameCount = 2,
            genreMix = new[] { "runner" },
            start = true,
        };
        using var answer = await http.PostAsJsonAsync(new Uri(_hosts[1].Page, "/v1/batches"), body, Cancellation);
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["id"]!;
    }

    private async Task<string?> StatusAsync(HttpClient http, string batch) =>
        (string?)JsonNode.Parse(await http.GetStringAsync(new Uri(_hosts[0].Page, $"/v1/batches/{batch}"), Cancellation))!["status"];

    private async Task<bool> IsReadyAsync(HttpClient http, int host)
    {
        using var answer = await http.GetAsync(new Uri(_hosts[host].Page, "/health/ready"), Cancellation);
        return answer.IsSuccessStatusCode;
    }

    private async Task<int> SilosAsync(HttpClient http, int host) =>
        (int)JsonNode.Parse(await http.GetStringAsync(new Uri(_hosts[host].Page, "/v1/info"), Cancellation))!["silos"]!;

    /// <summary>Waits; a silo that has ended meanwhile is started again, as the unit says.</summary>
    private async Task UntilAsync(string[] command, Dictionary<string, string> front, Func<Task<bool>> holds, string what)
    {
        Assert.Contains("Restart=always", DeployFolder.Read(Unit), StringComparison.Ordinal);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(120));
        try
        {
            while (true)
            {
                try
                {
                    if (await holds())
                    {
                        return;
                    }
                }
                catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !limit.IsCancellationRequested)
                {
                    // Not yet.
                }

                Start(command, front);
                await timer.WaitForNextTickAsync(limit.Token);
            }
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Never: {what}\n{string.Join('\n', _hosts.Select(host => host.Output()))}");
        }
    }

    [GeneratedRegex("gfk_[0-9a-f]{64}")]
    private static partial Regex Key();
}
