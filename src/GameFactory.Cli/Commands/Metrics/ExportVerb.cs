using System.CommandLine;
using System.Text;
using GameFactory.Cli.Connection;
using GameFactory.Server.V1;
using Grpc.Core;

namespace GameFactory.Cli.Commands.Metrics;

/// <summary><c>metrics export</c>.</summary>
internal static class ExportVerb
{
    public static Command Create()
    {
        var scope = new ScopeChoice();
        var file = new Option<string?>("--out")
        {
            Description = "Write to this file, which is there only when it is whole; without it to standard output.",
            HelpName = "FILE",
        };
        var command = new Command(
            "export",
            "Write daily metrics as CSV (RFC 4180, UTF-8): a line per game and UTC day. Columns are only ever added at the end; the "
                + "column players says real or simulated."
                + " A text that a spreadsheet would take for a formula begins with an apostrophe.\n\n"
                + "Example:\n  ./factory metrics export --simulated --from 2025-01-01 --out metrics.csv"
        )
        {
            file,
        };
        scope.AddTo(command, days: true);
        return command.Asks(
            async (parse, client, terminal, cancellationToken) =>
            {
                if (parse.GetValue(file) is not { } path)
                {
                    await WriteAsync(client, scope.Read(parse), terminal.Out, cancellationToken);
                    return;
                }

                await WriteFileAsync(client, scope.Read(parse), Path.GetFullPath(path), cancellationToken);
                terminal.Line($"written to {path}");
            }
        );
    }

    private static async Task WriteFileAsync(FactoryClient client, MetricsRequest request, string path, CancellationToken cancellationToken)
    {
        var unfinished = path + ".part";
        try
        {
            await using (var writer = new StreamWriter(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            {
                await WriteAsync(client, request, writer, cancellationToken);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private static async Task WriteAsync(
        FactoryClient client,
        MetricsRequest request,
        TextWriter writer,
        CancellationToken cancellationToken
    )
    {
        using var call = client.Metrics.Export(request, cancellationToken: cancellationToken);
        await foreach (var piece in call.ResponseStream.ReadAllAsync(cancellationToken))
        {
            await writer.WriteAsync(piece.Text.AsMemory(), cancellationToken);
        }

        await writer.FlushAsync(cancellationToken);
    }
}
