using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using GameFactory.Benchmarks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GameFactory.IntegrationTests.Storage.Artifacts;

/// <summary>
/// Puts and gets objects as S3 does, and checks each request's signature (AWS Signature Version 4) and the hash of its body.
/// </summary>
internal sealed class SignedStore : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, byte[]> _objects = new(StringComparer.Ordinal);
    private readonly WebApplication _app;
    private readonly string _secret;
    private int _failures;

    private SignedStore(WebApplication app, Uri address, string secret) => (_app, Address, _secret) = (app, address, secret);

    public Uri Address { get; }

    public ICollection<string> Paths => _objects.Keys;

    public static async Task<SignedStore> StartAsync(string secret)
    {
        var address = new Uri($"http://127.0.0.1:{FreePorts.One()}");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(address.ToString());
        var store = new SignedStore(app, address, secret);
        app.Run(store.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return store;
    }

    /// <summary>The next requests are answered with 503.</summary>
    public void Fail(int requests) => _failures = requests;

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, context.RequestAborted);
        var body = buffer.ToArray();
        if (Interlocked.Decrement(ref _failures) >= 0)
        {
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "SlowDown");
        }
        else if (Hex(SHA256.HashData(body)) != request.Headers["x-amz-content-sha256"] || Signature(request) != Given(request, "Signature"))
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "SignatureDoesNotMatch");
        }
        else if (request.Method == "PUT")
        {
            _objects[request.Path.Value!] = body;
        }
        else if (_objects.TryGetValue(request.Path.Value!, out var content))
        {
            await context.Response.BodyWriter.WriteAsync(content, context.RequestAborted);
        }
        else
        {
            await RefuseAsync(context, StatusCodes.Status404NotFound, "NoSuchKey");
        }
    }

    private static async Task RefuseAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/xml";
        await context.Response.WriteAsync($"<Error><Code>{code}</Code><Message>Refused.</Message></Error>", context.RequestAborted);
    }

    private string Signature(HttpRequest request)
    {
        var names = Given(request, "SignedHeaders");
        var headers = string.Concat(
            names.Split(';').Select(name => $"{name}:{string.Join(',', request.Headers[name].Select(value => value!.Trim()))}\n")
        );
        var query = string.Join(
            '&',
            request
                .Query.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value!)}")
        );
        var asked = string.Join(
            '\n',
            request.Method,
            request.Path.ToUriComponent(),
            query,
            headers,
            names,
            request.Headers["x-amz-content-sha256"]
        );
        var scope = Given(request, "Credential").Split('/', 2)[1];
        var text = string.Join(
            '\n',
            "AWS4-HMAC-SHA256",
            request.Headers["x-amz-date"],
            scope,
            Hex(SHA256.HashData(Encoding.UTF8.GetBytes(asked)))
        );
        var key = scope
            .Split('/')
            .Aggregate(Encoding.UTF8.GetBytes("AWS4" + _secret), (above, part) => HMACSHA256.HashData(above, Encoding.UTF8.GetBytes(part)));
        return Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }

    private static string Given(HttpRequest request, string name) =>
        request
            .Headers.Authorization.ToString()
            .Split(' ', 2)
            .Last()
            .Split(',')
            .Select(part => part.Trim().Split('=', 2))
            .FirstOrDefault(part => part[0] == name)
            ?[1]
        ?? "";

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
