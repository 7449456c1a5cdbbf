using System.Globalization;
using System.Security.Cryptography;

namespace GameFactory.Database.Cluster;

/// <summary>What lies where in the folder of a private cluster.</summary>
internal sealed class ClusterFolder(string directory)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Root { get; } = Path.GetFullPath(directory);

    public string Data => Path.Combine(Root, "data");

    /// <summary>The cluster while it is being made; renamed when complete, so that <see cref="Data"/> is never half a cluster.</summary>
    public string Unfinished => Path.Combine(Root, "data.new");

    public string Configuration => Path.Combine(Data, "gamefactory.conf");

    public string StartLog => Path.Combine(Root, "start.log");

    public string LockFile => Path.Combine(Root, "lock");

    public bool HasCluster => File.Exists(Path.Combine(Data, "PG_VERSION"));

    private string PasswordFile => Path.Combine(Root, "password");

    private string PidFile => Path.Combine(Data, "postmaster.pid");

    /// <summary>The major version that made the cluster.</summary>
    public int? Major =>
        HasCluster && int.TryParse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Trim(), CultureInfo.InvariantCulture, out var major)
            ? major
            : null;

    public void Create() =>
        Directory.CreateDirectory(Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    public string PasswordPath()
    {
        if (!File.Exists(PasswordFile))
        {
            var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
            using var file = new FileStream(
                PasswordFile,
                new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly });
            file.Write(System.Text.Encoding.ASCII.GetBytes(password));
        }

        return PasswordFile;
    }

    public string ReadPassword() => File.ReadAllText(PasswordPath()).Trim();

    /// <summary>The server that runs on the cluster, as its own lock file says; null when none does.</summary>
    public RunningServer? FindServer()
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(PidFile);
        }
        catch (IOException)
        {
            return null;
        }

        if (lines.Length < 4
            || !int.TryParse(lines[0], CultureInfo.InvariantCulture, out var processId)
            || !int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port))
        {
            return null;
        }

        return IsServer(processId) ? new RunningServer(processId, port) : null;
    }

    /// <summary>
    /// Removes a lock file left by a server that is gone. PostgreSQL does so itself, unless the process id has been
    /// given to somebody else since; then it would refuse to start.
    /// </summary>
    public void ForgetDeadServer()
    {
        if (File.Exists(PidFile) && FindServer() is null)
        {
            File.Delete(PidFile);
        }
    }

    // After a reboot the process id may belong to anything: it is ours only if it was started on this folder.
    private bool IsServer(int processId)
    {
        try
        {
            return File.ReadAllText($"/proc/{processId}/cmdline").Split('\0').Contains(Data, StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
