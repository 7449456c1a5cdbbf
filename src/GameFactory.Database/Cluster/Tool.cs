using System.Diagnostics;

namespace GameFactory.Database.Cluster;

/// <summary>Runs one of PostgreSQL's programs to its end.</summary>
internal static class Tool
{
    public static async Task<ToolAnswer> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string>? environment,
        CancellationToken cancellationToken,
        string folder = "/"
    )
    {
        using var process = Start(program, arguments, environment, folder);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            return new ToolAnswer(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Standard output of a program that ends at once, empty when it fails.</summary>
    public static string Run(string program, IReadOnlyList<string> arguments)
    {
        if (!File.Exists(program))
        {
            return "";
        }

        using var process = Start(program, arguments, environment: null);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : "";
    }

    /// <summary>
    /// Starts a program, its channels connected to this one, its input empty. No shell takes part, so no name is ever read as a command.
    /// </summary>
    public static Process Start(
        string program,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string>? environment,
        string folder = "/"
    )
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            // Not the caller's: the programs run as another user, who may not be allowed to stand there.
            WorkingDirectory = folder,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Messages are matched and shown in English, whatever the machine speaks.
        start.Environment["LC_ALL"] = "C";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        process.StandardInput.Close();
        return process;
    }
}
