using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace GameFactory.Server.Hosting;

/// <summary>
/// What the server listens on. Without a certificate a port each for HTTP/1.1 and gRPC, since only TLS lets a port have both; with one, one
/// port for both, and gRPC's own for this machine only.
/// </summary>
internal static class Ports
{
    private const long LargestBody = 8L << 20;

    public static void Listen(this KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        if (!options.HasTls)
        {
            kestrel.Listen(options.Ip, options.HttpPort, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(options.Ip, options.GrpcPort, listen => listen.Protocols = HttpProtocols.Http2);
            return;
        }

        var certificate = new RenewedCertificate(options.Certificate, options.CertificateKey);
        kestrel.Listen(options.Ip, options.HttpPort, listen =>
        {
            listen.Protocols = HttpProtocols.Http1AndHttp2;
            listen.UseHttps(https =>
            {
                https.ServerCertificateSelector = (_, _) => certificate.Current;
                https.ClientCertificateMode = ClientCertificateMode.NoCertificate;
            });
        });
        kestrel.Listen(IPAddress.Loopback, options.GrpcPort, listen => listen.Protocols = HttpProtocols.Http2);
    }

    /// <summary>A certificate that is read again when its file has changed: they last for weeks, servers run for months.</summary>
    private sealed class RenewedCertificate(string file, string key)
    {
        private readonly Lock _lock = new();
        private (DateTime Written, X509Certificate2 Certificate)? _read;

        public X509Certificate2 Current
        {
            get
            {
                var written = File.GetLastWriteTimeUtc(file);
                lock (_lock)
                {
                    _read = _read is { } known && known.Written == written ? known : (written, MutualTls.Read(file, key));
                    return _read.Value.Certificate;
                }
            }
        }
    }
}
