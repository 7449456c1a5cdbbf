using System.CommandLine;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using GameFactory.Cli.Output;
using GameFactory.Cli.Supervision;

namespace GameFactory.Cli.Connection;

/// <summary>Which server a verb asks: <c>--server</c>, else the one that runs in the data folder.</summary>
internal sealed class ServerChoice
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly Option<string?> _server = new("--server")
    {
        Description =
            "Address of the server's page, such as http://127.0.0.1:5080. Without it, the server that runs in --data. Also read from "
            + "GAMEFACTORY_SERVER.",
        HelpName = "URL",
    };

    private readonly Option<string> _data = DataFolder.Option();

    public void AddTo(Command command)
    {
        command.Options.Add(_server);
        command.Options.Add(_data);
    }

    public async Task<FactoryClient> ConnectAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        if (Asked(parse) is { } address)
        {
            return await ConnectAsync(address, cancellationToken);
        }

        var folder = DataFolder.Read(parse, _data);
        var silo = Silo(folder)
            ?? throw new CommandFailedException(
                RunLock.IsHeld(folder)
                    ? $"a factory runs in {folder}, but none of its servers can be seen from here: it is starting, or in another "
                        + $"container or PID namespace; name its page with --server URL"
                    : $"no server runs in {folder}; start one with ./factory up, or name one with --server URL"
            );
        return new FactoryClient(silo.PageUrl, silo.GrpcUrl);
    }

    /// <summary>The data folder, when no server was named and none runs there although it holds a factory; else null.</summary>
    public string? IsAway(ParseResult parse)
    {
        var folder = DataFolder.Read(parse, _data);
        return Asked(parse) is not null || Silo(folder) is not null || !Directory.Exists(Path.Combine(folder, "postgres")) ? null : folder;
    }

    private static RunningSilo? Silo(string folder) => RunFile.Read(folder)?.Silos.FirstOrDefault(candidate => candidate.Process.IsAlive());

    private Uri? Asked(ParseResult parse)
    {
        var text = parse.GetValue(_server) ?? Environment.GetEnvironmentVariable("GAMEFACTORY_SERVER");
        return string.IsNullOrEmpty(text) ? null
            : Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https" } ? address
            : throw new FormatException($"'{text}' is not a server address, such as http://127.0.0.1:5080");
    }

    // A person knows the page's address; the server itself says where it serves gRPC.
    private static async Task<FactoryClient> ConnectAsync(Uri page, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = s_patience };
        if (FactoryClient.Token is { } token)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        try
        {
            var info = await http.GetFromJsonAsync<ServerAddress>(new Uri(page, "/v1/info"), cancellationToken);
            // With TLS one port has both, whatever the server calls itself behind its proxy.
            return new FactoryClient(page, page.Scheme == "https" ? page : info!.GrpcUrl);
        }
        catch (HttpRequestException error) when (error.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            throw new CommandFailedException(
                $"{page} asks who you are ({(int)error.StatusCode}); set {FactoryClient.TokenVariable} to an API key or a token with a role"
            );
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException or System.Text.Json.JsonException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new CommandFailedException($"no server answers at {page}; start one with ./factory up");
        }
    }

    private sealed record ServerAddress(Uri GrpcUrl);
}
