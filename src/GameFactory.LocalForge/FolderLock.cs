namespace GameFactory.LocalForge;

/// <summary>
/// Lets one forge at a time work on a folder: two would write over each other's journal. The lock is the kernel's and belongs to the file
/// itself, so it holds over links, mounts and containers, and it is free the moment its holder is gone.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    // EAGAIN of Linux and of macOS, and the sharing violation of Windows: somebody has it.
    private static readonly int[] s_heldByAnother = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <exception cref="IOException">Another forge has it.</exception>
    public static FolderLock Take(string folder)
    {
        try
        {
            return new FolderLock(
                new FileStream(Path.Combine(folder, "forge.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
            );
        }
        catch (IOException exception) when (s_heldByAnother.Contains(exception.HResult))
        {
            throw new IOException(
                $"another forge works on {Path.GetFullPath(folder)}, here or in another container or PID namespace; stop it where it was "
                    + $"started, or use another data folder",
                exception
            );
        }
    }

    public void Dispose() => _file.Dispose();
}
