using System.CommandLine;
using System.Text.Json;
using FluentMigrator.Exceptions;
using GameFactory.Storage.Migrations.Backup;
using GameFactory.Storage.PrivateCluster;
using Npgsql;

namespace GameFactory.Cli.Commands.Db;

/// <summary>The frame of every <c>db</c> verb: opens the database, prints the answer, turns failures into one line and an exit code.</summary>
internal static class DbAction
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int BadInput = 2;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Gives a verb its options and its work.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="work">Works on the database and returns the answer with its exit code.</param>
    /// <param name="print">The answer in words.</param>
    public static Command OnDatabase<T>(
        this Command command, Func<DbContext, Task<(T Answer, int ExitCode)>> work, Action<TextWriter, T> print)
    {
        var options = new DatabaseOptions();
        options.AddTo(command);
        command.SetAction((parse, cancellationToken) => GuardAsync(parse, async () =>
        {
            await using var target = await options.OpenAsync(parse, cancellationToken);
            var context = new DbContext(parse, target.ConnectionString, options.DataFolder(parse), cancellationToken);
            var (answer, exitCode) = await work(context);
            var output = parse.InvocationConfiguration.Output;
            if (options.Json(parse))
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(answer, s_json));
            }
            else
            {
                print(output, answer);
            }

            return exitCode;
        }));
        return command;
    }

    /// <summary>Runs <paramref name="work"/>; an expected failure becomes one line on standard error.</summary>
    public static async Task<int> GuardAsync(ParseResult parse, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or FileNotFoundException)
        {
            return await FailAsync(parse, exception, BadInput);
        }
        catch (Exception exception) when (exception
            is NpgsqlException or PostgresToolException or PostgresMissingException or PostgresStartException
            or InvalidOperationException or IOException or FluentMigratorException)
        {
            return await FailAsync(parse, exception, Failed);
        }
    }

    private static async Task<int> FailAsync(ParseResult parse, Exception exception, int exitCode)
    {
        // .NET appends the parameter's name in a second sentence, which means nothing to the person at the terminal.
        var message = exception.Message.Split(" (Parameter '")[0];
        await parse.InvocationConfiguration.Error.WriteLineAsync($"db: {message}");
        return exitCode;
    }
}
