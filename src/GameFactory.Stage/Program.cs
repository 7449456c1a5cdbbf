using GameFactory.Stage.Headless;

// The process that plays one game: the game comes in on standard input, what was found goes out on standard output.
return await GameProcess.RunAsync(Console.OpenStandardInput(), Console.OpenStandardOutput());
