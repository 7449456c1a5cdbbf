using GameFactory.Cli.Output;

namespace GameFactory.Cli.Supervision;

/// <summary>Lets one supervisor at a time look after a data folder. The kernel frees it with its holder, however that ends.</summary>
internal sealed class RunLock : IDisposable
{
    // EAGAIN of Linux and of macOS, and the sharing violation of Windows: somebody has it. Anything else is a fault and says so itself.
    private static readonly int[] s_heldByAnother = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _file;

    private RunLock(FileStream file) => _file = file;

    /// <exception cref="CommandFailedException">Another supervisor has it; the message says where its page is.</exception>
    public static RunLock Take(string folder)
    {
        return TryTake(folder)
            ?? throw new CommandFailedException(
                $"a factory runs in {folder} already{Where(folder)}; stop it, or take another folder with --data DIR"
            );
    }

    /// <summary>Whether a factory runs in the folder, be it where its processes cannot be seen.</summary>
    public static bool IsHeld(string folder)
    {
        if (!File.Exists(PathIn(folder)))
        {
            return false;
        }

        using var taken = TryTake(folder);
        return taken is null;
    }

    private static RunLock? TryTake(string folder)
    {
        try
        {
            return new RunLock(new FileStream(PathIn(folder), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (s_heldByAnother.Contains(error.HResult))
        {
            return null;
        }
    }

    // What the file says may be of a run before; a process that is not to be seen may be anywhere.
    private static string Where(string folder) =>
        RunFile.Read(folder) switch
        {
            { Silos: [var silo, ..] } running when running.Supervisor.IsAlive() =>
                $" (process {running.Supervisor.Id}, page {silo.PageUrl})",
            { Supervisor.Namespace: { } place } when place != ProcessIdentity.OfThisProcess().Namespace =>
                " (in another container or PID namespace)",
            _ => "",
        };

    private static string PathIn(string folder) => Path.Combine(folder, "run.lock");

    public void Dispose() => _file.Dispose();
}
