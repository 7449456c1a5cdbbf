using System.CommandLine;
using GameFactory.Benchmarks.Storage;

var root = new RootCommand("Measures GameFactory; every verb prints one JSON object.") { StorageVerb.Create() };
return await root.Parse(args).InvokeAsync();
