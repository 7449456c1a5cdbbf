using System.CommandLine;
using GameFactory.Cli;

// Children are stopped in order, which takes longer than the two seconds that the library grants.
return await Root.RunAsync(args, new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
