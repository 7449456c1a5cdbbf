using System.Globalization;

namespace GameFactory.Database.Cluster;

/// <summary>
/// What a server wrote into <c>postmaster.pid</c>, its lock file: a claim, since it outlives a killed server and travels with a copied
/// folder.
/// </summary>
/// <param name="ProcessId">Its number in the PID namespace it was started in.</param>
/// <param name="Port">Its port; null when the file does not say.</param>
/// <param name="SharedMemory">Key and id of the block that its processes are attached to; null when the file does not say.</param>
internal sealed record PidFile(int ProcessId, int? Port, (int Key, int Id)? SharedMemory)
{
    private const int SharedMemoryLine = 6;

    /// <summary>Null when there is none, or none that begins with a process id.</summary>
    public static PidFile? Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        return lines.Length > 0 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var processId) && processId > 0
            ? new PidFile(processId, PortIn(lines), MemoryIn(lines))
            : null;
    }

    /// <summary>Whether processes are attached to the block. Only blocks of this process's IPC namespace can be seen.</summary>
    public bool IsMemoryInUse()
    {
        if (SharedMemory is not var (key, id) || !File.Exists("/proc/sysvipc/shm"))
        {
            return false;
        }

        const int Attached = 6;
        return File.ReadLines("/proc/sysvipc/shm")
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Any(fields => fields.Length > Attached && fields[0] == Text(key) && fields[1] == Text(id) && fields[Attached] != "0");
    }

    // Process id, folder, time of the start, port …; a folder's name may hold line feeds, so the port is what follows a time.
    private static int? PortIn(string[] lines)
    {
        for (var n = 3; n < lines.Length; n++)
        {
            if (
                lines[n - 1] is { Length: >= 9 } time
                && time.All(char.IsAsciiDigit)
                && ushort.TryParse(lines[n], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            )
            {
                return port;
            }
        }

        return null;
    }

    // PostgreSQL writes both without their sign.
    private static (int Key, int Id)? MemoryIn(string[] lines) =>
        lines.Length > SharedMemoryLine
        && lines[SharedMemoryLine].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var key, var id]
        && ulong.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var keyNumber)
        && ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var idNumber)
            ? (unchecked((int)keyNumber), unchecked((int)idNumber))
            : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
