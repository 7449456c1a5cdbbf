namespace GameFactory.Cli.Output;

/// <summary>Ends a verb with one line on standard error.</summary>
internal sealed class CommandFailedException(string message, int exitCode = ExitCodes.Failed) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
