using System.CommandLine;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;
using GameFactory.Database.Backup;
using GameFactory.Database.Cluster;
using GameFactory.Database.Inspection;
using GameFactory.Database.Migrations;
using GameFactory.Engine;
using Grpc.Core;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GameFactory.Cli.Commands;

/// <summary>The frame of every verb: runs it and turns failures into one line on standard error and an exit code.</summary>
internal static class CliAction
{
    /// <summary>Gives a verb its work.</summary>
    public static Command Does(this Command command, Func<ParseResult, Terminal, CancellationToken, Task<int>> work)
    {
        command.SetAction((parse, cancellationToken) => GuardAsync(parse, () => work(parse, new Terminal(parse), cancellationToken)));
        return command;
    }

    /// <summary>Gives a verb its work on a running server, and the option that names one.</summary>
    public static Command Asks(this Command command, Func<ParseResult, FactoryClient, Terminal, CancellationToken, Task> work)
    {
        var server = new ServerChoice();
        server.AddTo(command);
        return command.Does(
            async (parse, terminal, cancellationToken) =>
            {
                using var client = await server.ConnectAsync(parse, cancellationToken);
                await work(parse, client, terminal, cancellationToken);
                return ExitCodes.Done;
            }
        );
    }

    private static async Task<int> GuardAsync(ParseResult parse, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (Explain(exception) is { } failure)
        {
            await parse.InvocationConfiguration.Error.WriteLineAsync($"factory: {failure.Message}");
            return failure.ExitCode;
        }
    }

    private static (string Message, int ExitCode)? Explain(Exception exception) =>
        exception switch
        {
            CommandFailedException error => (error.Message, error.ExitCode),
            RpcException { StatusCode: StatusCode.InvalidArgument or StatusCode.NotFound or StatusCode.FailedPrecondition } error => (
                error.Status.Detail,
                ExitCodes.BadInput
            ),
            RpcException { StatusCode: StatusCode.Cancelled } or OperationCanceledException => ("interrupted", ExitCodes.Failed),
            RpcException { StatusCode: StatusCode.Unavailable } error => (ServerErrors.Unavailable(error), ExitCodes.Failed),
            RpcException error => ($"the server failed: {error.Status.Detail}", ExitCodes.Failed),
            FormatException or OptionsValidationException or InvalidDataException => (exception.Message, ExitCodes.BadInput),
            FormatRefusedException => (exception.Message, ExitCodes.Failed),
            PostgresException error => ($"{error.MessageText} (SQLSTATE {error.SqlState})", ExitCodes.Failed),
            MigrationException
            or DatabaseInUseException
            or DatabaseRefusedException
            or PostgresToolException
            or PostgresMissingException
            or PostgresStartException
            or NpgsqlException
            or IOException
            or UnauthorizedAccessException
            or HttpRequestException => (exception.Message, ExitCodes.Failed),
            _ => null,
        };
}
