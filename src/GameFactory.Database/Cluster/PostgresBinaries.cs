using System.Buffers;
using System.Globalization;

namespace GameFactory.Database.Cluster;

/// <summary>Finds the server programs of an installed PostgreSQL, whatever its version.</summary>
/// <param name="Directory">The folder that holds them.</param>
/// <param name="Major">The major version, such as 15.</param>
public sealed record PostgresBinaries(string Directory, int Major)
{
    /// <summary>Environment variable: a folder of versions (<c>15/bin</c> …) to search in place of Debian's and of PATH.</summary>
    public const string RootVariable = "GAMEFACTORY_POSTGRES_ROOT";

    // What a shell reads within double quotes, in which initdb puts the path.
    private static readonly SearchValues<char> s_readByShells = SearchValues.Create("\"$`\\\n\r");

    private const string DebianRoot = "/usr/lib/postgresql";

    /// <summary>The path of one program.</summary>
    public string this[string program] => Path.Combine(Directory, program);

    /// <summary>The newest installation, or of the major version that a cluster needs.</summary>
    /// <param name="directory">A folder given by hand; null searches Debian's folders, then PATH.</param>
    /// <param name="major">The version that an existing cluster was made with; null takes the newest.</param>
    /// <exception cref="PostgresMissingException">There is none.</exception>
    public static PostgresBinaries Find(string? directory = null, int? major = null)
    {
        if (Array.Find([directory, Environment.GetEnvironmentVariable(RootVariable)], IsReadByShells) is { } unsafeName)
        {
            throw new PostgresMissingException(
                $"PostgreSQL's programs hand the name of their own folder to a shell, which would read '{unsafeName}' as commands; give "
                    + $"that folder another name"
            );
        }

        var candidates = (directory is null ? SearchFolders() : [directory])
            .Where(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")))
            .Select(folder => new PostgresBinaries(folder, ReadMajor(folder)))
            .OrderByDescending(found => found.Major)
            .ToList();
        var fitting = major is null ? candidates : [.. candidates.Where(found => found.Major == major)];
        return fitting.Count > 0
            ? fitting[0]
            : throw new PostgresMissingException(
                major is null
                    ? "PostgreSQL's server programs (initdb, pg_ctl) were not found; install them, on Debian or Ubuntu with: apt-get "
                        + "install -y postgresql"
                    : $"The data folder was made by PostgreSQL {major}, whose server programs were not found; "
                        + $"install them, on Debian or Ubuntu with: apt-get install -y postgresql-{major}"
            );
    }

    /// <summary>The newest client program of a name (<c>pg_dump</c>, <c>pg_restore</c>): the newest reads every older server.</summary>
    /// <exception cref="PostgresMissingException">There is none.</exception>
    public static string FindClient(string program) =>
        SearchFolders()
            .Select(folder => Path.Combine(folder, program))
            .Where(File.Exists)
            .OrderByDescending(path => MajorIn(Tool.Run(path, ["--version"])))
            .FirstOrDefault()
        ?? throw new PostgresMissingException(
            $"PostgreSQL's client program {program} was not found; install it, on Debian or Ubuntu with: apt-get install -y "
                + $"postgresql-client"
        );

    private static IEnumerable<string> SearchFolders()
    {
        var given = Environment.GetEnvironmentVariable(RootVariable);
        var root = string.IsNullOrEmpty(given) ? DebianRoot : given;
        if (System.IO.Directory.Exists(root))
        {
            foreach (var version in System.IO.Directory.GetDirectories(root))
            {
                yield return Path.Combine(version, "bin");
            }
        }

        if (root == given)
        {
            yield break;
        }

        foreach (
            var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
                Path.PathSeparator,
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            yield return folder;
        }
    }

    private static bool IsReadByShells(string? folder) => folder.AsSpan().ContainsAny(s_readByShells);

    // "postgres (PostgreSQL) 15.9 (Debian 15.9-0+deb12u1)"
    private static int ReadMajor(string folder) => MajorIn(Tool.Run(Path.Combine(folder, "postgres"), ["--version"]));

    private static int MajorIn(string answer)
    {
        var digits = new string([.. answer.SkipWhile(c => !char.IsDigit(c)).TakeWhile(char.IsDigit)]);
        return int.TryParse(digits, CultureInfo.InvariantCulture, out var major) ? major : 0;
    }
}
