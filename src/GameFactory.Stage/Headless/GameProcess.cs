using System.Text;
using System.Text.Json;
using GameFactory.Stage.Playing;
using Microsoft.ClearScript;
using Microsoft.ClearScript.V8;

namespace GameFactory.Stage.Headless;

/// <summary>The inside of the process in which a game is played: V8 with bounds, and no door to anything.</summary>
internal static class GameProcess
{
    private const int HeapMb = 256;

    // Widths and heights of phones old and new, and of a tablet.
    private static readonly int[][] s_sizes =
    [
        [360, 640],
        [320, 568],
        [412, 915],
        [768, 1024],
    ];

    /// <summary>Reads a game, plays it and writes the results as JSON.</summary>
    public static async Task<int> RunAsync(Stream input, Stream output)
    {
        string answer;
        try
        {
            answer = await PlayAsync(PlayedGame.Of(GameFrames.Read(input)));
        }
        catch (Exception error) when (error is NotPlayableException or ScriptEngineException)
        {
            answer = JsonSerializer.Serialize(new[] { new { name = PlayChecks.Starts, findings = new[] { error.Message } } });
        }

        await output.WriteAsync(Encoding.UTF8.GetBytes(answer));
        return 0;
    }

    private static async Task<string> PlayAsync(PlayedGame game)
    {
        using var engine = new V8ScriptEngine(
            new V8RuntimeConstraints
            {
                MaxOldSpaceSize = HeapMb,
                MaxNewSpaceSize = 32,
                MaxArrayBufferAllocation = (ulong)HeapMb * 1024 * 1024,
            },
            V8ScriptEngineFlags.EnableTaskPromiseConversion
        );
        engine.Execute("dart-runtime.js", StageScripts.Runtime);
        engine.Execute("stage.js", StageScripts.Headless);
        engine.Execute("game.js", game.Script.Script);
        var run = (Task<object>)((ScriptObject)engine.Script["$stage"]).InvokeMethod("runChecks", Ask(game));
        return (string)await run;
    }

    private static string Ask(PlayedGame game) =>
        JsonSerializer.Serialize(
            new
            {
                package = game.Package,
                texts = game
                    .Files.Keys.Where(path =>
                        path.StartsWith("assets/", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal)
                    )
                    .ToDictionary(path => path, game.Text, StringComparer.Ordinal),
                images = game.Pictures.ToDictionary(file => file.Name, file => PngSize.Of(file.Content.Span), StringComparer.Ordinal),
                golden = game.Files.ContainsKey(PlayChecks.GoldenRuns) ? game.Text(PlayChecks.GoldenRuns) : null,
                sizes = s_sizes,
                seed = 7,
            }
        );
}
