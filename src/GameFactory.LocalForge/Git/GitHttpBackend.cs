using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace GameFactory.LocalForge.Git;

/// <summary>Smart HTTP by git's own CGI program, <c>git http-backend</c>: one process a request, streams in both directions.</summary>
internal sealed class GitHttpBackend(BareRepositories repositories)
{
    public async Task ServeAsync(HttpContext context, string owner, string name, string rest)
    {
        repositories.TidyOnce(owner, name);
        var aborted = context.RequestAborted;
        using var process = GitProcess.Start(repositories.Root, ["http-backend"], Environment(context.Request, owner, name, rest));
        try
        {
            var errors = process.StandardError.ReadToEndAsync(aborted);
            var feed = FeedAsync(context.Request, process, aborted);
            await AnswerAsync(context.Response, process.StandardOutput.BaseStream, aborted);
            await feed;
            await errors;
            await process.WaitForExitAsync(aborted);
        }
        finally
        {
            GitProcess.Kill(process);
        }
    }

    private Dictionary<string, string> Environment(HttpRequest request, string owner, string name, string rest)
    {
        var environment = new Dictionary<string, string>
        {
            ["GIT_PROJECT_ROOT"] = repositories.Root,
            ["GIT_HTTP_EXPORT_ALL"] = "1",
            ["GATEWAY_INTERFACE"] = "CGI/1.1",
            ["SERVER_PROTOCOL"] = request.Protocol,
            ["PATH_INFO"] = $"/{owner}/{name}.git/{rest}",
            ["QUERY_STRING"] = request.QueryString.Value?.TrimStart('?') ?? "",
            ["REQUEST_METHOD"] = request.Method,
            ["CONTENT_TYPE"] = request.ContentType ?? "",
            ["REMOTE_ADDR"] = "127.0.0.1",
            // Set only after the token was checked; receive-pack is refused without it.
            ["REMOTE_USER"] = "gamefactory",
        };
        if (request.ContentLength is { } length)
        {
            environment["CONTENT_LENGTH"] = length.ToString(CultureInfo.InvariantCulture);
        }

        if (request.Headers.ContentEncoding is [{ } encoding, ..])
        {
            environment["HTTP_CONTENT_ENCODING"] = encoding;
        }

        if (request.Headers["Git-Protocol"] is [{ } protocol, ..])
        {
            environment["GIT_PROTOCOL"] = protocol;
        }

        return environment;
    }

    private static async Task FeedAsync(HttpRequest request, Process process, CancellationToken cancellationToken)
    {
        try
        {
            await request.Body.CopyToAsync(process.StandardInput.BaseStream, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // git closed its input early because it refused the request; its answer says why.
        }
    }

    private static async Task AnswerAsync(HttpResponse response, Stream output, CancellationToken cancellationToken)
    {
        while (await LineAsync(output, cancellationToken) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (header, value) = (line[..colon], line[(colon + 1)..].Trim());
            if (header.Equals("Status", StringComparison.OrdinalIgnoreCase))
            {
                response.StatusCode = int.Parse(value.Split(' ')[0], CultureInfo.InvariantCulture);
            }
            else
            {
                response.Headers[header] = value;
            }
        }

        await output.CopyToAsync(response.Body, cancellationToken);
    }

    private static async Task<string> LineAsync(Stream stream, CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, cancellationToken) == 1 && one[0] != '\n')
        {
            line.Append((char)one[0]);
        }

        return line.ToString().TrimEnd('\r');
    }
}
