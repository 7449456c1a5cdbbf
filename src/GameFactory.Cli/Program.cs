using System.CommandLine;
using GameFactory.Cli.Commands.Db;

var root = new RootCommand("Makes batches of finished mobile games.") { DbCommand.Create() };
var parse = root.Parse(args);
var exitCode = await parse.InvokeAsync();
return parse.Errors.Count > 0 ? 2 : exitCode;
