using System.Diagnostics;

namespace GameFactory.IntegrationTests;

/// <summary>
/// A program of the npm registry that tests use: a folder beside this file with its lock file, installed once a machine under artifacts.
/// </summary>
internal static class NpmPackage
{
    private static readonly SemaphoreSlim s_installing = new(1, 1);

    /// <summary>Installs what the lock file names, unless it is there; answers the folder that has it.</summary>
    public static async Task<string> InstallAsync(string name, CancellationToken cancellationToken)
    {
        await s_installing.WaitAsync(cancellationToken);
        try
        {
            var sources = Path.Combine(Root(), "tests", "GameFactory.IntegrationTests", name);
            var home = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", name)).FullName;

            // Written when npm is done: it tells what is really there.
            var installed = Path.Combine(home, "installed-lock.json");
            var wanted = await File.ReadAllTextAsync(Path.Combine(sources, "package-lock.json"), cancellationToken);
            foreach (var file in Directory.GetFiles(sources))
            {
                File.Copy(file, Path.Combine(home, Path.GetFileName(file)), overwrite: true);
            }

            if (!File.Exists(installed) || await File.ReadAllTextAsync(installed, cancellationToken) != wanted)
            {
                await RunAsync(home, "npm", ["ci", "--no-audit", "--no-fund"], cancellationToken);
                await File.WriteAllTextAsync(installed, wanted, cancellationToken);
            }

            return home;
        }
        finally
        {
            s_installing.Release();
        }
    }

    /// <summary>Runs a program to its end; answers what it printed.</summary>
    public static async Task<string> RunAsync(string folder, string program, string[] arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        ) ?? throw new InvalidOperationException($"{program} did not start.");
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed: {await errors}");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GameFactory.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
