using System.Text.Json;
using System.Text.Json.Nodes;

namespace GameFactory.Insights.Learning;

/// <summary>
/// The learner behind a pipe: one JSON object a line in, one out (<c>world</c>, <c>begin</c>, <c>pick</c>, <c>learn</c>, <c>peek</c>,
/// <c>weights</c>). A line that cannot be served is answered with <c>{"error": …}</c> and changes nothing.
/// </summary>
public static class LearnPlay
{
    /// <summary>Plays until the input ends.</summary>
    public static async Task RunAsync(
        TextReader input,
        TextWriter output,
        LearningOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        var table = new PlayTable(options ?? new LearningOptions());
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Length > 0)
            {
                await output.WriteLineAsync(Answer(table, line).AsMemory(), cancellationToken);
                await output.FlushAsync(cancellationToken);
            }
        }
    }

    private static string Answer(PlayTable table, string line)
    {
        try
        {
            var message = JsonSerializer.Deserialize<PlayMessage>(line, PlayMessage.Json)
                ?? throw new JsonException("null is not a message");
            return message.Op switch
            {
                "world" => Done(() => table.Open(message)),
                "begin" => Done(() => table.Begin(message.Batch, message.Seed)),
                "pick" => new JsonObject
                {
                    ["mechanics"] = new JsonArray([.. table.Pick(message.Genre, message.Slots).Select(m => JsonValue.Create(m))]),
                }.ToJsonString(),
                "learn" => Done(() => table.Learn(message.Outcomes)),
                "peek" => Done(() => table.Peek(message.Outcomes)),
                "weights" => table.Weights().ToJson(),
                _ => throw new JsonException($"unknown op '{message.Op}'"),
            };
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            return new JsonObject { ["error"] = fault.Message }.ToJsonString();
        }
    }

    private static string Done(Action action)
    {
        action();
        return """{"ok":true}""";
    }
}
