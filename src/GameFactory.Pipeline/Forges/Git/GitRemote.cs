namespace GameFactory.Pipeline.Forges.Git;

/// <summary>What is asked of the forge's repository by git itself, from a bare repository in the attempt's work folder.</summary>
internal sealed class GitRemote(GitCommand git, ForgeOptions options)
{
    public string Url(string repository) => new Uri(options.Address, repository + ".git").AbsoluteUri;

    /// <summary>An empty bare repository, written without a git process; what was in the folder is removed.</summary>
    public static string Prepare(string workFolder, string name)
    {
        var folder = Path.Combine(workFolder, name + ".git");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(Path.Combine(folder, "objects"));
        Directory.CreateDirectory(Path.Combine(folder, "refs", "heads"));
        File.WriteAllText(Path.Combine(folder, "HEAD"), "ref: refs/heads/none\n");
        File.WriteAllText(Path.Combine(folder, "config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n");
        return folder;
    }

    /// <summary>Brings a commit with its files, without its history.</summary>
    public Task FetchAsync(string folder, string repository, string commit, CancellationToken cancellationToken) =>
        git.MustAsync(
            folder,
            ["fetch", "--quiet", "--depth=1", "--no-tags", "--no-write-fetch-head", Url(repository), commit],
            cancellationToken
        );

    /// <summary>The branch's head as the forge has it now; null when there is no such branch.</summary>
    public async Task<string?> HeadAsync(string folder, string repository, string branch, CancellationToken cancellationToken)
    {
        var output = await git.MustAsync(folder, ["ls-remote", Url(repository), "refs/heads/" + branch], cancellationToken);
        var line = output.Text.Split('\n')[0];
        return line.Length == 0 ? null : line.Split('\t')[0];
    }

    public async Task<bool> HasAsync(string folder, string repository, string reference, CancellationToken cancellationToken) =>
        (await git.MustAsync(folder, ["ls-remote", Url(repository), reference], cancellationToken)).Bytes.Length > 0;

    public async Task<GitHead> ReadAsync(string folder, string repository, string commit, CancellationToken cancellationToken)
    {
        await FetchAsync(folder, repository, commit, cancellationToken);
        // The raw object: a fetch without history hides the parents from git log.
        var raw = (await git.MustAsync(folder, ["cat-file", "commit", commit], cancellationToken)).Text;
        var body = raw.IndexOf("\n\n", StringComparison.Ordinal);
        var headers = raw[..body].Split('\n');
        return new GitHead(
            commit,
            headers[0]["tree ".Length..],
            headers.Where(h => h.StartsWith("parent ", StringComparison.Ordinal)).Select(h => h["parent ".Length..]).FirstOrDefault(),
            CommitTrailers.Parse(raw[body..])
        );
    }

    /// <summary>
    /// Moves refs all together, each only from the value that was observed (null: not there yet). False when one of them has moved.
    /// </summary>
    public async Task<bool> PushAsync(string folder, string repository, IReadOnlyList<RefMove> moves, CancellationToken cancellationToken)
    {
        List<string> arguments =
        [
            "push",
            "--porcelain",
            .. moves.Count > 1 ? (string[])["--atomic"] : [],
            .. moves.Select(m => $"--force-with-lease={m.Name}:{m.Observed}"),
            Url(repository),
            .. moves.Select(m => $"{m.Commit}:{m.Name}"),
        ];
        var output = await git.RunAsync(folder, arguments, ReadOnlyMemory<byte>.Empty, cancellationToken);
        if (output.Succeeded)
        {
            return true;
        }

        var refused = output.Text.Split('\n').Where(l => l.StartsWith('!')).ToList();
        return refused.Exists(l => l.Contains("[rejected]", StringComparison.Ordinal) || Moved(l)) ? false
            : refused.Count > 0 ? throw new InvalidOperationException($"The forge refused the push: {string.Join("; ", refused)}")
            : throw GitFaults.Of(output);
    }

    // The server's own compare-and-set, when the branch moved between its advertisement and its update.
    private static bool Moved(string line) =>
        line.Contains("atomic transaction failed", StringComparison.Ordinal)
        || line.Contains("atomic push failure", StringComparison.Ordinal)
        || line.Contains("cannot lock ref", StringComparison.Ordinal)
        || line.Contains("failed to update ref", StringComparison.Ordinal)
        || line.Contains("reference already exists", StringComparison.Ordinal)
        || line.Contains("fetch first", StringComparison.Ordinal);
}
