using System.CommandLine;
using GameFactory.Benchmarks.Engine;
using GameFactory.Benchmarks.Learning;
using GameFactory.Benchmarks.Rollup;
using GameFactory.Benchmarks.Storage;

var root = new RootCommand("Measures GameFactory; every verb prints one JSON object.")
{
    EngineCommand.Create(),
    EngineCommand.CreateSilo(),
    StorageVerb.Create(),
    RollupVerb.Create(),
    LearningVerb.Create(),
    LearnPlayVerb.Create(),
};
return await root.Parse(args).InvokeAsync();
