using System.Runtime.InteropServices;

namespace GameFactory.Engine.Artifacts;

/// <summary>
/// Makes the names in a folder durable: a file that was flushed is lost with the power when the folder that names it was not.
/// </summary>
public static partial class FolderSync
{
    /// <summary>Returns when the names are on the disk.</summary>
    /// <param name="folder">A folder that exists.</param>
    /// <exception cref="IOException">The system refuses.</exception>
    public static void Flush(string folder)
    {
        // Windows writes names to disk with their file.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, 0);
        if (handle < 0)
        {
            throw new IOException($"The folder {folder} could not be opened: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        var failed = Sync(handle) != 0;
        var reason = Marshal.GetLastPInvokeErrorMessage();
        _ = Close(handle);
        if (failed)
        {
            throw new IOException($"The folder {folder} could not be flushed: {reason}");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int handle);
}
