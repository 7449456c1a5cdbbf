using System.CommandLine;
using GameFactory.Benchmarks.Dart;
using GameFactory.Benchmarks.Engine;
using GameFactory.Benchmarks.Ingest;
using GameFactory.Benchmarks.Learning;
using GameFactory.Benchmarks.Levels;
using GameFactory.Benchmarks.Rollup;
using GameFactory.Benchmarks.Storage;

var root = new RootCommand(
    "Measures GameFactory; with --json a verb prints one JSON object and nothing else.\n\n"
        + "Example:\n  ./factory bench engine --games 2000 --inflight 200 --json"
)
{
    EngineCommand.Create(),
    EngineCommand.CreateSilo(),
    StorageVerb.Create(),
    RollupVerb.Create(),
    IngestVerb.Create(),
    IngestServer.CreateVerb(),
    LearningVerb.Create(),
    LearnPlayVerb.Create(),
    LevelsVerb.Create(),
    ParseVerb.Create(),
};
var parse = root.Parse(args);
if (parse.Errors.Count > 0)
{
    await Console.Error.WriteLineAsync($"bench: {parse.Errors[0].Message} (see ./factory bench --help)");
    return 2;
}

return await parse.InvokeAsync();
