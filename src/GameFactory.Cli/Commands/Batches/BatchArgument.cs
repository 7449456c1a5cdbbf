using System.CommandLine;

namespace GameFactory.Cli.Commands.Batches;

/// <summary>The argument that names a batch.</summary>
internal static class BatchArgument
{
    public static Argument<string> Create() => new("id") { Description = "Id of the batch." };
}
