using GameFactory.Engine;
using GameFactory.Pipeline.Forges;

namespace GameFactory.IntegrationTests.Pipeline.Forges;

/// <summary>Commits through real HTTP and real git.</summary>
public sealed class CommitTests : IAsyncLifetime
{
    private readonly GameId _game = new(Guid.Parse("7d0d3e0a-5c3b-5d4f-9f5e-0b8d9a1c2e3f"));
    private RunningForge _forge = null!;
    private ForgeRepository _repository = null!;

    public async ValueTask InitializeAsync()
    {
        _forge = await RunningForge.StartAsync(cached: true);
        _repository = await _forge.RepositoryAsync(_game);
    }

    public ValueTask DisposeAsync() => _forge.DisposeAsync();

    [Fact]
    public async Task Pushed_commits_are_cloned_and_accepted_by_fsck()
    {
        var first = await CommitAsync(2, null, ("README.md", "one"), ("lib/main.dart", "void main() {}"));
        var second = await CommitAsync(3, first.Commit, ("README.md", null), ("lib/game/level 1.json", "{}"));

        var clone = _forge.NewFolder();
        var url = _repository.CloneUrl.Replace("http://", $"http://x-access-token:{RunningForge.Token}@", StringComparison.Ordinal);
        var (exitCode, text) = await RunningForge.GitAnywhereAsync(clone, "clone", "--quiet", url, "copy");
        Assert.True(exitCode == 0, text);
        Assert.Equal(
            ["lib/game/level 1.json", "lib/main.dart"],
            (await RunningForge.GitAnywhereAsync(Path.Combine(clone, "copy"), "ls-files")).Text.Trim().Split('\n')
        );
        Assert.Equal("", (await _forge.GitAsync(_repository, "fsck", "--strict", "--full")).Trim());
        Assert.Equal(second.Commit, (await _forge.GitAsync(_repository, "rev-parse", "main")).Trim());
        Assert.Contains(
            $"GameFactory-Game: {_game}",
            await _forge.GitAsync(_repository, "log", "-1", "--format=%B"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Equal_files_give_equal_trees_in_another_repository()
    {
        var other = new GameId(Guid.Parse("11111111-5c3b-5d4f-9f5e-0b8d9a1c2e3f"));
        var repository = await _forge.RepositoryAsync(other);
        var here = await CommitAsync(2, null, ("a.txt", "a"), ("b/c.txt", "c"));
        var there = await _forge.CommitAsync(_forge.Commit(repository, other, 2, null, ("b/c.txt", "c"), ("a.txt", "a")));

        Assert.Equal(here.Tree, there.Tree);
        Assert.NotEqual(here.Commit, there.Commit);
    }

    [Fact]
    public async Task Commit_that_was_pushed_before_a_crash_is_adopted()
    {
        var first = await CommitAsync(2, null, ("a.txt", "a"));
        var pushed = await CommitAsync(3, first.Commit, ("b.txt", "b"));

        var again = await CommitAsync(3, first.Commit, ("b.txt", "b"));

        Assert.Equal(pushed, again);
        Assert.Equal("2", (await _forge.GitAsync(_repository, "rev-list", "--count", "main")).Trim());
    }

    [Fact]
    public async Task Unrecorded_commit_of_an_older_attempt_is_replaced()
    {
        var first = await CommitAsync(2, null, ("a.txt", "a"));
        await CommitAsync(3, first.Commit, ("b.txt", "from an attempt that was forgotten"));

        var second = await CommitAsync(3, first.Commit, ("b.txt", "b"));

        Assert.Equal(second.Commit, (await _forge.GitAsync(_repository, "rev-parse", "main")).Trim());
        Assert.Equal("2", (await _forge.GitAsync(_repository, "rev-list", "--count", "main")).Trim());
    }

    [Fact]
    public async Task Attempt_behind_a_later_step_ends_as_stale()
    {
        var first = await CommitAsync(2, null, ("a.txt", "a"));
        var second = await CommitAsync(3, first.Commit, ("b.txt", "b"));
        var third = await CommitAsync(4, second.Commit, ("c.txt", "c"));

        var late = await _forge.Client.CommitAsync(Request(3, first.Commit, ("b.txt", "late")), CancellationToken.None);

        Assert.Equal(third.Commit, Assert.IsType<CommitResult.Stale>(late).Head);
        Assert.Equal(third.Commit, (await _forge.GitAsync(_repository, "rev-parse", "main")).Trim());
    }

    [Fact]
    public async Task Of_two_attempts_that_push_at_once_both_end_and_one_commit_remains()
    {
        var first = await CommitAsync(2, null, ("a.txt", "a"));
        var requests = Enumerable.Range(0, 4).Select(_ => Request(3, first.Commit, ("b.txt", "b"))).ToList();

        var results = await Task.WhenAll(requests.Select(r => Task.Run(() => _forge.Client.CommitAsync(r, CancellationToken.None))));

        Assert.Single(results.Distinct());
        Assert.Equal("2", (await _forge.GitAsync(_repository, "rev-list", "--count", "main")).Trim());
    }

    [Fact]
    public async Task Head_of_somebody_else_is_a_conflict_and_stays()
    {
        var first = await CommitAsync(2, null, ("a.txt", "a"));
        var tree = (await _forge.GitAsync(_repository, "rev-parse", "main^{tree}")).Trim();
        var foreign = (
            await _forge.GitAsync(
                _repository,
                "-c",
                "user.name=x",
                "-c",
                "user.email=x@x",
                "commit-tree",
                tree,
                "-p",
                first.Commit,
                "-m",
                "by hand"
            )
        ).Trim();
        await _forge.GitAsync(_repository, "update-ref", "refs/heads/main", foreign);

        await Assert.ThrowsAsync<ForgeConflictException>(() =>
            _forge.Client.CommitAsync(Request(3, first.Commit, ("b.txt", "b")), CancellationToken.None)
        );

        Assert.Equal(foreign, (await _forge.GitAsync(_repository, "rev-parse", "main")).Trim());
    }

    [Fact]
    public async Task First_commit_after_a_rewind_tags_the_run_that_ended()
    {
        var first = await CommitAsync(2, null, ("a.txt", "a"));
        var second = await CommitAsync(3, first.Commit, ("b.txt", "b"));

        var again = await _forge.CommitAsync(Request(3, first.Commit, ("b.txt", "other")) with { Run = 2 });

        Assert.Equal(second.Commit, (await _forge.GitAsync(_repository, "rev-parse", "run-1")).Trim());
        Assert.Equal(again.Commit, (await _forge.GitAsync(_repository, "rev-parse", "main")).Trim());
    }

    [Fact]
    public async Task Rewind_sets_the_branch_back_and_may_be_repeated()
    {
        var first = await CommitAsync(2, null, ("a.txt", "a"));
        var second = await CommitAsync(3, first.Commit, ("b.txt", "b"));
        for (var time = 0; time < 2; time++)
        {
            await _forge.Client.RewindAsync(
                new RewindRequest(_repository.FullName, _game, 1, first.Commit, _forge.NewFolder()),
                CancellationToken.None
            );
        }

        Assert.Equal(first.Commit, (await _forge.GitAsync(_repository, "rev-parse", "main")).Trim());
        Assert.Equal(second.Commit, (await _forge.GitAsync(_repository, "rev-parse", "run-1")).Trim());
    }

    [Fact]
    public async Task Whole_tree_is_read_back()
    {
        var first = await CommitAsync(2, null, ("a.txt", "a"), ("empty", ""));
        var second = await CommitAsync(3, first.Commit, ("lib/b.txt", "line\n"));

        var files = await _forge.Client.ReadTreeAsync(_repository.FullName, second.Commit, _forge.NewFolder(), CancellationToken.None);

        Assert.Equal(["a.txt", "empty", "lib/b.txt"], files.Keys);
        Assert.Equal("line\n"u8.ToArray(), files["lib/b.txt"]);
        Assert.Empty(files["empty"]);
    }

    [Fact]
    public async Task Path_that_differs_from_an_existing_one_only_in_case_is_refused()
    {
        var first = await CommitAsync(2, null, ("lib/Main.dart", "a"));

        var refused = await Assert.ThrowsAsync<ArgumentException>(() =>
            _forge.Client.CommitAsync(Request(3, first.Commit, ("lib/main.dart", "b")), CancellationToken.None)
        );

        Assert.Contains("only in case", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_that_changes_nothing_keeps_the_commit_before_it()
    {
        var first = await CommitAsync(2, null, ("a.txt", "a"));

        Assert.Equal(first, await CommitAsync(3, first.Commit, ("a.txt", "a")));
    }

    private CommitRequest Request(int step, string? parent, params (string Path, string? Content)[] files) =>
        _forge.Commit(_repository, _game, step, parent, files);

    private Task<CommitResult.Committed> CommitAsync(int step, string? parent, params (string Path, string? Content)[] files) =>
        _forge.CommitAsync(Request(step, parent, files));
}
