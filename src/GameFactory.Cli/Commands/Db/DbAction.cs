using System.CommandLine;
using System.Text.Json;
using GameFactory.Cli.Output;
using GameFactory.Database.Inspection;

namespace GameFactory.Cli.Commands.Db;

/// <summary>The frame of every <c>db</c> verb: opens the database, prints the answer and ends with its exit code.</summary>
internal static class DbAction
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Gives a verb its options and its work.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="needs">What the verb does with the database; it is looked at before.</param>
    /// <param name="work">Works on the database and returns the answer with its exit code.</param>
    /// <param name="print">The answer in words.</param>
    public static Command OnDatabase<T>(
        this Command command,
        DatabaseNeeds needs,
        Func<DbContext, Task<(T Answer, int ExitCode)>> work,
        Action<TextWriter, T> print
    )
    {
        var options = new DatabaseOptions();
        options.AddTo(command);
        return command.Does(
            (parse, _, cancellationToken) =>
                RefusingAsync(async () =>
                {
                    await using var target = await options.OpenAsync(parse, cancellationToken);
                    await DatabaseInspector.EnsureAsync(target.ConnectionString, needs, cancellationToken);
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
                })
        );
    }

    /// <summary>
    /// Refusals that this project words itself: arguments that a part of the database code does not take are bad input here, and what it
    /// finds the database in no state for is a failure.
    /// </summary>
    public static async Task<int> RefusingAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (error is ArgumentException or FileNotFoundException)
        {
            // .NET appends the parameter's name in a second sentence, which means nothing to the person at the terminal.
            throw new CommandFailedException(error.Message.Split(" (Parameter '")[0], ExitCodes.BadInput);
        }
        catch (InvalidOperationException error)
        {
            throw new CommandFailedException(error.Message);
        }
    }
}
