using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using GameFactory.Server.Hosting;
using GameFactory.Server.V1;
using Grpc.Net.Client;
using Microsoft.Extensions.Options;

namespace GameFactory.IntegrationTests.Server;

/// <summary>One port with TLS for HTTP and gRPC, and silos that know each other by certificates.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gamefactory-tls-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task HTTP_and_gRPC_share_a_port_and_two_silos_meet_over_mutual_TLS()
    {
        using var authority = Authority("silos");
        var database = await Postgres.CloneAsync();
        var (one, two) = (Server(database, "silo-1", authority), Server(database, "silo-2", authority));
        await one.InitializeAsync();
        await two.InitializeAsync();
        try
        {
            using var http = new HttpClient(Trusting()) { BaseAddress = new Uri($"https://127.0.0.1:{one.Page.Port}") };
            using var channel = GrpcChannel.ForAddress(
                http.BaseAddress,
                new GrpcChannelOptions { HttpHandler = Trusting(), DisposeHttpClient = true }
            );

            var info = JsonNode.Parse(await http.GetStringAsync("/v1/info", Cancellation))!;
            var over = await new FactoryService.FactoryServiceClient(channel).InfoAsync(new InfoRequest(), cancellationToken: Cancellation);
            var batch = await two.StartAsync("across", 4);
            var end = await two.WaitAsync(batch.Id, seen => seen.Status == "completed");

            Assert.Equal((2, 2, 4), ((int)info["silos"]!, over.Silos, end.Progress.Completed));
            Assert.StartsWith("https://", over.GrpcUrl, StringComparison.Ordinal);
            await Assert.ThrowsAsync<HttpRequestException>(() => one.Http.GetStringAsync("/v1/info", Cancellation));
        }
        finally
        {
            await two.DisposeAsync();
            await one.DisposeAsync();
        }
    }

    [Fact]
    public void A_certificate_of_another_authority_is_not_ours()
    {
        using var ours = Authority("silos");
        using var theirs = Authority("silos");
        using var good = Issue("silo", ours);
        using var bad = Issue("silo", theirs);

        Assert.True(MutualTls.IsOurs(good, ours));
        Assert.False(MutualTls.IsOurs(bad, ours));
        Assert.False(MutualTls.IsOurs(null, ours));
    }

    [Theory]
    [InlineData("Server:Address=0.0.0.0", "set Access:Required")]
    [InlineData("Server:Address=0.0.0.0 Access:Required=true", "name a certificate")]
    [InlineData("Server:Address=0.0.0.0 Access:Required=true Access:TrustedProxies=10.0.0.1", "Access:Hosts")]
    [InlineData(
        "Server:Address=0.0.0.0 Access:Required=true Access:TrustedProxies=10.0.0.1 Access:Hosts=f.example",
        "Server:SiloAddress must be"
    )]
    [InlineData("Server:SiloAddress=10.0.0.5", "mutual TLS needs")]
    [InlineData("Server:Certificate=/no/such.pem", "there is no file")]
    public void An_address_that_others_reach_is_refused_until_it_is_safe(string settings, string hint)
    {
        var all = settings.Split(' ').Select(setting => setting.Split('=')).ToDictionary(pair => pair[0], string? (pair) => pair[1]);
        all["Server:Database"] = "Host=127.0.0.1";
        all["Server:Data"] = _folder;

        var refused = Assert.Throws<OptionsValidationException>(() => ServerHost.Build(all));

        Assert.Contains(hint, refused.Message, StringComparison.Ordinal);
    }

    private static SocketsHttpHandler Trusting()
    {
        var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate!.Subject == "CN=front";
        return handler;
    }

    private FactoryServer Server(string database, string name, X509Certificate2 authority)
    {
        var server = new FactoryServer { ConnectionString = database };
        server.Settings["Server:Name"] = name;
        (server.Settings["Server:Certificate"], server.Settings["Server:CertificateKey"]) = Files($"{name}-front", "front", authority);
        (server.Settings["Server:SiloCertificate"], server.Settings["Server:SiloCertificateKey"]) = Files(name, name, authority);
        server.Settings["Server:SiloAuthority"] = Path.Combine(_folder, "authority.pem");
        File.WriteAllText(server.Settings["Server:SiloAuthority"]!, authority.ExportCertificatePem());
        return server;
    }

    private (string Certificate, string Key) Files(string file, string name, X509Certificate2 authority)
    {
        using var certificate = Issue(name, authority);
        var (pem, key) = (Path.Combine(_folder, file + ".pem"), Path.Combine(_folder, file + ".key"));
        File.WriteAllText(pem, certificate.ExportCertificatePem());
        File.WriteAllText(key, certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        return (pem, key);
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
    }

    private static X509Certificate2 Issue(string name, X509Certificate2 authority)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var issued = request.Create(authority, now.AddHours(-1), now.AddDays(10), RandomNumberGenerator.GetBytes(8));
        return issued.CopyWithPrivateKey(key);
    }
}
