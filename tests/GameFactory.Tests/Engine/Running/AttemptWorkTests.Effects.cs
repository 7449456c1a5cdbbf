using GameFactory.Engine.Steps;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace GameFactory.Tests.Engine.Running;

public sealed partial class AttemptWorkTests
{
    private static readonly FileChange s_file = new("lib/main.dart", new byte[] { 1 });

    [Fact]
    public async Task To_wait_for_a_processor_takes_none_of_the_steps_time()
    {
        _bed.Step.NeedsCpu = true;
        var taken = await _bed.Cpu.TakeAsync(TestContext.Current.CancellationToken);
        var working = _bed.BeginAsync();

        _bed.Time.Advance(_bed.Step.Timeout * 2);
        taken.Dispose();

        await await working;
        Assert.IsType<StepOutcome.Completed>(Assert.Single(_bed.Game.Reports));
        Assert.Equal(0, _bed.Cpu.Taken);
    }

    [Fact]
    public async Task The_processor_is_free_while_files_are_pushed_and_after_an_error()
    {
        var taken = -1;
        _bed.Step.NeedsCpu = true;
        _bed.Change(game => game with { GithubRepo = "factory/game-1" });
        _bed.Step.Work = (_, _) => Task.FromResult<StepOutcome>(new StepOutcome.Completed { Files = [s_file] });
        _bed.Committer!.CommitAsync(default!, default!, default!, default!, default)
            .ReturnsForAnyArgs(_ =>
            {
                taken = _bed.Cpu.Taken;
                return new CommittedFiles("c0ffee", "7ree");
            });
        await _bed.RunAsync();
        Assert.Equal(0, taken);

        await _bed.ThrowAsync(new InvalidOperationException("broken"));
        Assert.Equal(0, _bed.Cpu.Taken);
    }

    [Fact]
    public async Task Files_are_committed_and_the_report_names_the_commit_instead()
    {
        _bed.Change(game => game with { GithubRepo = "factory/game-1" });
        _bed.Step.Work = (_, _) => Task.FromResult<StepOutcome>(new StepOutcome.Completed { Files = [s_file] });
        _bed.Committer!.CommitAsync(
                Arg.Any<StepContext>(),
                "factory/game-1",
                "only",
                Arg.Is<IReadOnlyList<FileChange>>(files => files.Single() == s_file),
                Arg.Any<CancellationToken>()
            )
            .Returns(new CommittedFiles("c0ffee", "7ree"));

        var report = Assert.IsType<StepOutcome.Completed>(await _bed.RunAsync());

        Assert.Equal(("c0ffee", "7ree"), (report.Commit, report.Tree));
        Assert.Empty(report.Files);
    }

    [Fact]
    public async Task The_repository_that_the_step_itself_made_is_the_one_to_commit_to()
    {
        var facts = new StepFacts { Game = new GameFields { GithubRepo = "factory/new" } };
        _bed.Step.Work = (_, _) => Task.FromResult<StepOutcome>(new StepOutcome.Completed { Files = [s_file], Facts = facts });
        _bed.Committer!.CommitAsync(default!, "factory/new", default!, default!, default)
            .ReturnsForAnyArgs(new CommittedFiles("c0ffee", "7ree"));

        await _bed.RunAsync();

        await _bed
            .Committer.Received(1)
            .CommitAsync(Arg.Any<StepContext>(), "factory/new", "only", Arg.Any<IReadOnlyList<FileChange>>(), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task A_branch_that_another_attempt_moved_is_tried_again()
    {
        _bed.Change(game => game with { GithubRepo = "factory/game-1" });
        _bed.Step.Work = (_, _) => Task.FromResult<StepOutcome>(new StepOutcome.Completed { Files = [s_file] });
        _bed.Committer!.CommitAsync(default!, default!, default!, default!, default).ReturnsForAnyArgs((CommittedFiles?)null);

        Assert.Equal("Another attempt moved the branch meanwhile.", Assert.IsType<StepOutcome.Retry>(await _bed.RunAsync()).Error);
    }

    [Theory]
    [InlineData(false, "factory/game-1")]
    [InlineData(true, null)]
    public async Task Files_that_nobody_can_take_end_the_step(bool hasCommitter, string? repository)
    {
        _bed.Committer = hasCommitter ? _bed.Committer : null;
        _bed.Change(game => game with { GithubRepo = repository });
        _bed.Step.Work = (_, _) => Task.FromResult<StepOutcome>(new StepOutcome.Completed { Files = [s_file] });

        Assert.Contains("no repository", Assert.IsType<StepOutcome.Failed>(await _bed.RunAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_rewind_the_branch_is_set_back_before_the_step_begins()
    {
        Rewound();
        var order = new List<string>();
        _bed.Committer!.RewindAsync(Arg.Any<StepContext>(), "factory/game-1", Arg.Any<CancellationToken>())
            .Returns(_ =>
            {
                order.Add("rewound");
                return Task.CompletedTask;
            });
        _bed.Step.Work = (_, _) =>
        {
            order.Add("step");
            return Task.FromResult<StepOutcome>(new StepOutcome.Completed());
        };

        await _bed.RunAsync();

        Assert.Equal(["rewound", "step"], order);
    }

    [Fact]
    public async Task A_branch_that_cannot_be_set_back_keeps_the_step_from_beginning()
    {
        Rewound();
        _bed.Committer!.RewindAsync(default!, default!, default)
            .ThrowsAsyncForAnyArgs(new StepWaitException(WaitReason.Infrastructure, "the forge is away"));
        _bed.Step.Work = (_, _) => throw new InvalidOperationException("It began.");

        Assert.Equal("the forge is away", Assert.IsType<StepOutcome.Snoozed>(await _bed.RunAsync()).Detail);
    }

    [Fact]
    public async Task A_large_document_is_stored_and_a_reference_reported()
    {
        var document = $"\"{new string('a', 300 * 1024)}\"";
        var key = new string('a', 64);
        _bed.Store.PutAsync(default, default).ReturnsForAnyArgs(key);
        _bed.Step.Work = (_, _) => Task.FromResult<StepOutcome>(new StepOutcome.Completed { Artifacts = document });

        Assert.Contains(key, Assert.IsType<StepOutcome.Completed>(await _bed.RunAsync()).Artifacts, StringComparison.Ordinal);

        _bed.Store.PutAsync(default, default).ThrowsAsyncForAnyArgs(new StepWaitException(WaitReason.Infrastructure, "the store is away"));
        Assert.Equal("the store is away", Assert.IsType<StepOutcome.Snoozed>(await _bed.RunAsync()).Detail);
    }

    private void Rewound() =>
        _bed.Change(game => game with { GithubRepo = "factory/game-1", RewoundTo = 1, Steps = [game.Steps[0] with { Commit = "c0ffee" }] });
}
