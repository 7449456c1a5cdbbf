using System.Security.Cryptography.X509Certificates;
using Orleans.Connections.Security;

namespace GameFactory.Server.Hosting;

/// <summary>
/// Silos know each other by certificates of one authority, which is theirs alone; what the machine trusts besides does not count.
/// </summary>
internal static class MutualTls
{
    public static void UseMutualTls(this ISiloBuilder silo, ServerOptions options)
    {
        if (options.SiloCertificate.Length == 0)
        {
            return;
        }

        var own = Read(options.SiloCertificate, options.SiloCertificateKey);
        var authority = X509CertificateLoader.LoadCertificateFromFile(options.SiloAuthority);
        silo.UseTls(own, tls =>
        {
            tls.LocalServerCertificateSelector = (_, _) => own;
            tls.LocalClientCertificateSelector = (_, _, _, _, _) => own;
            tls.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
            tls.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
            tls.RemoteCertificateValidation = (certificate, _, _) => IsOurs(certificate, authority);
            tls.OnAuthenticateAsClient = (_, client) => client.TargetHost = "gamefactory-silo";
        });
    }

    /// <summary>A certificate and its key from PEM files, as TLS can use it.</summary>
    public static X509Certificate2 Read(string certificate, string key)
    {
        using var pem = X509Certificate2.CreateFromPemFile(certificate, key);
        return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), password: null);
    }

    /// <summary>Signed by the authority, and within its time. Names do not matter: silos are known by addresses that come and go.</summary>
    internal static bool IsOurs(X509Certificate2? certificate, X509Certificate2 authority)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return certificate is not null && chain.Build(certificate);
    }
}
