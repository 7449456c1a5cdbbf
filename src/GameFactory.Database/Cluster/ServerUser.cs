namespace GameFactory.Database.Cluster;

/// <summary>
/// The account the server runs under. PostgreSQL refuses root, so root hands the cluster to an unprivileged account
/// of the machine and runs its programs as that account; everybody else runs them as themselves.
/// </summary>
internal sealed class ServerUser
{
    private const string SetPriv = "/usr/bin/setpriv";

    private static readonly string[] s_candidates = ["postgres", "nobody"];

    // "uid:gid", or null when the caller's own account does.
    private readonly string? _ids;

    private ServerUser(string? ids) => _ids = ids;

    /// <exception cref="PostgresStartException">The caller is root and there is no account to drop to.</exception>
    public static ServerUser OfThisProcess()
    {
        if (Environment.UserName != "root")
        {
            return new ServerUser(null);
        }

        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(fields => fields.Length > 3).ToList();
        var account = s_candidates.Select(name => accounts.Find(fields => fields[0] == name)).FirstOrDefault(found => found is not null)
            ?? throw new PostgresStartException(
                "PostgreSQL refuses to run as root, and there is neither a user postgres nor a user nobody to drop to"
            );
        return File.Exists(SetPriv)
            ? new ServerUser($"{account[2]}:{account[3]}")
            : throw new PostgresStartException(
                $"PostgreSQL refuses to run as root, and {SetPriv} (package util-linux) is not there to drop to {account[0]}"
            );
    }

    /// <summary>Makes <paramref name="path"/> and what is below it the account's own.</summary>
    public async Task OwnAsync(string path, CancellationToken cancellationToken)
    {
        if (_ids is null)
        {
            return;
        }

        var answer = await Tool.RunAsync("/bin/chown", ["-R", _ids, path], environment: null, cancellationToken);
        if (answer.ExitCode != 0)
        {
            throw new PostgresStartException($"Could not hand {path} to the account {_ids}: {answer.Words}");
        }
    }

    /// <summary>Runs a program to its end.</summary>
    /// <param name="folder">Where it stands meanwhile.</param>
    public Task<ToolAnswer> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        CancellationToken cancellationToken,
        string folder = "/"
    )
    {
        var command = CommandOf(program, arguments);
        return Tool.RunAsync(command[0], command[1..], environment: null, cancellationToken, folder);
    }

    /// <summary>The program and its arguments as they are to be started.</summary>
    public string[] CommandOf(string program, IReadOnlyList<string> arguments) =>
        _ids is null ? [program, .. arguments] : [SetPriv, .. DropTo(_ids), program, .. arguments];

    // A data folder below a home folder of mode 0700 would be out of the account's reach; the one capability that is
    // kept lets it pass through such folders and read. Where the kernel does not grant it, the account goes without.
    private static string[] DropTo(string ids)
    {
        var parts = ids.Split(':');
        string[] drop = [$"--reuid={parts[0]}", $"--regid={parts[1]}", "--clear-groups"];
        return HasReadSearch() ? [.. drop, "--inh-caps=-all,+dac_read_search", "--ambient-caps=-all,+dac_read_search"] : drop;
    }

    private static bool HasReadSearch()
    {
        const int DacReadSearch = 2;
        var line = File.ReadLines("/proc/self/status").FirstOrDefault(text => text.StartsWith("CapPrm:", StringComparison.Ordinal));
        return line is not null && (Convert.ToUInt64(line["CapPrm:".Length..].Trim(), 16) & (1UL << DacReadSearch)) != 0;
    }
}
