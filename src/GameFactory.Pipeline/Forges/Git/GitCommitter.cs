namespace GameFactory.Pipeline.Forges.Git;

/// <summary>Makes and pushes the one commit of (run, step); see <see cref="IForge.CommitAsync"/>.</summary>
internal sealed class GitCommitter(GitCommand git, GitRemote remote, GitCache cache, ForgeOptions options) : IDisposable
{
    private const int MaxRounds = 4;

    public Task<CommitResult> CommitAsync(CommitRequest request, CancellationToken cancellationToken) =>
        cache.UseAsync(
            request.Repository,
            request.WorkFolder,
            folder => CommitAsync(folder, request, cancellationToken),
            cancellationToken
        );

    public void Dispose() => cache.Dispose();

    /// <summary>Back to a commit: the head is tagged and the branch set in one atomic push.</summary>
    public async Task RewindAsync(RewindRequest request, CancellationToken cancellationToken)
    {
        var folder = GitRemote.Prepare(request.WorkFolder, $"rewind-{request.EndedRun}");
        var observed = await remote.HeadAsync(folder, request.Repository, request.Branch, cancellationToken);
        if (observed is null || observed == request.Commit)
        {
            return;
        }

        var head = await remote.ReadAsync(folder, request.Repository, observed, cancellationToken);
        if (head.Trailers is null || head.Trailers.Game != request.Game)
        {
            throw new ForgeConflictException($"The head {observed} of {request.Repository} is not this game's");
        }

        if (head.Trailers.Run > request.EndedRun)
        {
            return;
        }

        await remote.FetchAsync(folder, request.Repository, request.Commit, cancellationToken);
        var moves = await MovesAsync(folder, request.Repository, request.Branch, head, request.EndedRun, request.Commit, cancellationToken);
        if (!await remote.PushAsync(folder, request.Repository, moves, cancellationToken))
        {
            throw new ForgeUnavailableException(
                Engine.Steps.WaitReason.Infrastructure,
                $"{request.Branch} of {request.Repository} moved during the rewind"
            );
        }
    }

    private async Task<CommitResult> CommitAsync(string folder, CommitRequest request, CancellationToken cancellationToken)
    {
        await GuardAsync(folder, request, cancellationToken);
        var import = await git.MustAsync(
            folder,
            ["fast-import", "--quiet", "--force"],
            ImportStream.Write(request, options),
            cancellationToken
        );
        var (commit, tree, parentTree) = ImportStream.Read(import.Text);
        if (tree == parentTree)
        {
            // Nothing changes: the parent is this step's state, and an empty commit would say nothing.
            return new CommitResult.Committed(request.ExpectedParent!, tree);
        }

        // Nearly always the head is the parent that the step before recorded, so the push tries that first and looks only when it is
        // refused.
        var branch = "refs/heads/" + request.Branch;
        if (await remote.PushAsync(folder, request.Repository, [new RefMove(branch, request.ExpectedParent, commit)], cancellationToken))
        {
            return new CommitResult.Committed(commit, tree);
        }

        for (var round = 0; round < MaxRounds; round++)
        {
            if (await ResolveAsync(folder, request, commit, tree, cancellationToken) is { } result)
            {
                return result;
            }
        }

        throw new ForgeUnavailableException(
            Engine.Steps.WaitReason.Infrastructure,
            $"{request.Branch} of {request.Repository} moved {MaxRounds} times during one push"
        );
    }

    /// <summary>Decides by who made the head; null when it moved again meanwhile.</summary>
    private async Task<CommitResult?> ResolveAsync(
        string folder,
        CommitRequest request,
        string commit,
        string tree,
        CancellationToken cancellationToken
    )
    {
        var branch = "refs/heads/" + request.Branch;
        var observed = await remote.HeadAsync(folder, request.Repository, request.Branch, cancellationToken);
        if (observed == commit)
        {
            return new CommitResult.Committed(commit, tree);
        }

        if (observed is null || observed == request.ExpectedParent)
        {
            return await remote.PushAsync(folder, request.Repository, [new RefMove(branch, observed, commit)], cancellationToken)
                ? new CommitResult.Committed(commit, tree)
                : null;
        }

        var head = await remote.ReadAsync(folder, request.Repository, observed, cancellationToken);
        if (head.Trailers is not { } trailers || trailers.Game != request.Game)
        {
            throw new ForgeConflictException($"The head {observed} of {request.Repository} is not this game's");
        }

        if (trailers.IsAfter(request.Run, request.Step))
        {
            return new CommitResult.Stale(observed);
        }

        if (trailers.Run == request.Run && trailers.Step == request.Step && head.Tree == tree && head.Parent == request.ExpectedParent)
        {
            // An earlier attempt pushed it and died before its report.
            return new CommitResult.Committed(observed, tree);
        }

        // Older and unrecorded: replaced, and kept under a tag when its whole run has ended.
        var moves =
            trailers.Run < request.Run
                ? await MovesAsync(folder, request.Repository, request.Branch, head, trailers.Run, commit, cancellationToken)
                : [new RefMove(branch, observed, commit)];
        return await remote.PushAsync(folder, request.Repository, moves, cancellationToken)
            ? new CommitResult.Committed(commit, tree)
            : null;
    }

    private async Task<List<RefMove>> MovesAsync(
        string folder,
        string repository,
        string branch,
        GitHead head,
        int endedRun,
        string commit,
        CancellationToken cancellationToken
    )
    {
        var tag = $"refs/tags/run-{endedRun}";
        var moves = new List<RefMove> { new("refs/heads/" + branch, head.Commit, commit) };
        if (!await remote.HasAsync(folder, repository, tag, cancellationToken))
        {
            moves.Add(new RefMove(tag, null, head.Commit));
        }

        return moves;
    }

    private async Task GuardAsync(string folder, CommitRequest request, CancellationToken cancellationToken)
    {
        var existing = Array.Empty<string>();
        if (request.ExpectedParent is { } parent)
        {
            string[] list = ["ls-tree", "-r", "-z", "--name-only", parent];
            var listing = await git.RunAsync(folder, list, ReadOnlyMemory<byte>.Empty, cancellationToken);
            if (!listing.Succeeded)
            {
                await remote.FetchAsync(folder, request.Repository, parent, cancellationToken);
                listing = await git.MustAsync(folder, list, cancellationToken);
            }

            existing = listing.Text.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        }

        if (PathGuard.Findings(request.Files, existing) is { Count: > 0 } findings)
        {
            throw new ArgumentException("Refused paths: " + string.Join("; ", findings), nameof(request));
        }
    }
}
