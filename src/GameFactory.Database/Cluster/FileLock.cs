namespace GameFactory.Database.Cluster;

/// <summary>
/// A lock of the kernel (<c>flock</c>) on a file. It belongs to the file itself: it holds whatever path leads there and whatever processes
/// the asking one can see, and it is free the moment its last holder is gone, however that ended.
/// </summary>
internal sealed class FileLock : IDisposable
{
    // EAGAIN of Linux and of macOS.
    private static readonly int[] s_heldByAnother = [11, 35];
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>The lock, or null when somebody has it.</summary>
    /// <param name="path">The file; created when missing, and never to be removed: another file of its name would be another lock.</param>
    /// <param name="shared">Several may share it; nobody gets it whole meanwhile.</param>
    public static FileLock? TryTake(string path, bool shared = false)
    {
        try
        {
            return new FileLock(
                shared
                    ? new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read)
                    : new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
            );
        }
        catch (IOException exception) when (s_heldByAnother.Contains(exception.HResult))
        {
            return null;
        }
    }

    /// <summary>Waits for it.</summary>
    public static async Task<FileLock> TakeAsync(string path, CancellationToken cancellationToken, bool shared = false)
    {
        while (true)
        {
            if (TryTake(path, shared) is { } taken)
            {
                return taken;
            }

            await Task.Delay(s_pause, cancellationToken);
        }
    }

    public void Dispose() => _file.Dispose();
}
