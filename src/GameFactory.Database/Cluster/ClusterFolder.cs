using System.Globalization;
using System.Security.Cryptography;

namespace GameFactory.Database.Cluster;

/// <summary>What lies where in the folder of a private cluster.</summary>
internal sealed class ClusterFolder(string directory)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Root { get; } = RealPath.Of(directory);

    public string Data => Path.Combine(Root, "data");

    /// <summary>The cluster while it is being made; renamed when complete, so that <see cref="Data"/> is never half a cluster.</summary>
    public string Unfinished => Path.Combine(Root, "data.new");

    public string Configuration => Path.Combine(Data, "gamefactory.conf");

    public string PidFile => Path.Combine(Data, "postmaster.pid");

    /// <summary>Held while somebody looks for, makes, starts or stops the server.</summary>
    public string ChangeLock => Path.Combine(Root, "lock");

    /// <summary>Held by the server's processes themselves from the first to the last.</summary>
    public string ServerLock => Path.Combine(Root, "server.lock");

    /// <summary>Shared by all who work with the server.</summary>
    public string UseLock => Path.Combine(Root, "use.lock");

    /// <summary>There while the server was started for single commands only: the last of them stops it.</summary>
    public string ForTheMoment => Path.Combine(Root, "for-the-moment");

    public bool HasCluster => File.Exists(Path.Combine(Data, "PG_VERSION"));

    private string PasswordFile => Path.Combine(Root, "password");

    /// <summary>The major version that made the cluster.</summary>
    public int? Major =>
        HasCluster && int.TryParse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Trim(), CultureInfo.InvariantCulture, out var major)
            ? major
            : null;

    /// <summary>The port of the last start as it stands in the configuration.</summary>
    public int? ConfiguredPort =>
        File.Exists(Configuration)
        && File.ReadLines(Configuration).FirstOrDefault(line => line.StartsWith("port = ", StringComparison.Ordinal)) is { } line
        && int.TryParse(line["port = ".Length..], CultureInfo.InvariantCulture, out var port)
            ? port
            : null;

    public void Create() => Directory.CreateDirectory(Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    public string PasswordPath()
    {
        if (!File.Exists(PasswordFile))
        {
            var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
            using var file = new FileStream(
                PasswordFile,
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    UnixCreateMode = OwnerOnly,
                }
            );
            file.Write(System.Text.Encoding.ASCII.GetBytes(password));
        }

        return PasswordFile;
    }

    public string ReadPassword() => File.ReadAllText(PasswordPath()).Trim();
}
