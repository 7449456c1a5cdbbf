using System.CommandLine;
using System.Text.Json;
using GameFactory.Benchmarks.Faults;
using GameFactory.Engine.Steps;

namespace GameFactory.Benchmarks.Engine;

/// <summary><c>bench engine</c>: the engine at full speed on a real database.</summary>
internal static class EngineCommand
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var games = BenchOptions.Count("--games", "Games of the batch.", 2000);
        var inflight = BenchOptions.Count("--inflight", "Games in flight at once.", 200);
        var silos = BenchOptions.Count("--silos", "Silo processes.", 1);
        var warmup = new Option<int>("--warmup")
        {
            Description =
                "Games of a batch before the measured one: code is compiled and plans are made as in a factory that has run for a few "
                + "seconds. 0 measures a cold start.",
            DefaultValueFactory = _ => 1000,
        };
        var postgres = new Option<string?>("--postgres")
        {
            Description = "Connection string or URL of a server; a scratch database is made there. Default: a private cluster.",
        };
        var json = BenchOptions.Json();
        var command = new Command(
            "engine",
            "Twelve no-op steps per game through grains, runner, storage and rows; prints one JSON object.\n\n"
                + "Example:\n  ./factory bench engine --games 2000 --inflight 200 --json"
        )
        {
            games,
            inflight,
            silos,
            warmup,
            postgres,
            json,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var options = new EngineBenchOptions(
                    parsed.GetValue(games),
                    parsed.GetValue(inflight),
                    parsed.GetValue(silos),
                    parsed.GetValue(warmup),
                    parsed.GetValue(postgres)
                );
                var report = await EngineBench.RunAsync(options, cancellationToken);
                Console.WriteLine(JsonSerializer.Serialize(report, s_json));
                return report.Problems.Count == 0 ? 0 : 1;
            }
        );
        return command;
    }

    /// <summary>A further silo of the benchmark, in a process of its own; ends with its standard input.</summary>
    public static Command CreateSilo()
    {
        var name = new Option<string>("--name") { Required = true };
        var port = new Option<int>("--port") { Required = true };
        var inflight = new Option<int>("--inflight") { Required = true };
        var script = new Option<long?>("--script") { Description = "Seed of scripted steps instead of no-op ones." };
        var journal = new Option<string>("--journal")
        {
            Description = "Folder for the effects of scripted steps.",
            DefaultValueFactory = _ => "",
        };
        var next = new Option<bool>("--next-format") { Description = "A silo of the next release, as far as the format of states goes." };
        var command = new Command("silo", "A further silo of a running benchmark or fault test.")
        {
            name,
            port,
            inflight,
            script,
            journal,
            next,
        };
        command.Hidden = true;
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var database = Environment.GetEnvironmentVariable(BenchSilo.DatabaseVariable)
                    ?? throw new InvalidOperationException($"{BenchSilo.DatabaseVariable} is not set.");
                Func<int, IStep>? step = parsed.GetValue(script) is { } seed
                    ? number => new FaultStep(number, new FaultScript(seed), parsed.GetValue(journal)!)
                    : null;
                await using var silo = await BenchSilo.StartAsync(
                    database,
                    parsed.GetValue(name)!,
                    parsed.GetValue(port),
                    parsed.GetValue(inflight),
                    cancellationToken,
                    step,
                    FaultStep.ArtifactsOf(parsed.GetValue(journal)!),
                    parsed.GetValue(next) ? NextFormat.Formats : null
                );
                Console.WriteLine("ready");
                await Console.In.ReadToEndAsync(cancellationToken);
                return 0;
            }
        );
        return command;
    }
}
