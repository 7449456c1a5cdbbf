using System.CommandLine;

namespace GameFactory.Cli.Commands.Db;

/// <summary>What the work of a <c>db</c> verb gets.</summary>
/// <param name="Parse">The parsed command line.</param>
/// <param name="ConnectionString">The database.</param>
/// <param name="DataFolder">The data folder, where backups go by default.</param>
/// <param name="Cancellation">Ends the work.</param>
internal sealed record DbContext(ParseResult Parse, string ConnectionString, string DataFolder, CancellationToken Cancellation);
