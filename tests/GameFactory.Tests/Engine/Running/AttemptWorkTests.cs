using System.Net.Sockets;
using GameFactory.Engine;
using GameFactory.Engine.Steps;

namespace GameFactory.Tests.Engine.Running;

/// <summary>The spine: one attempt, branch by branch.</summary>
public sealed partial class AttemptWorkTests : IDisposable
{
    private readonly AttemptBed _bed = new();

    public void Dispose() => _bed.Dispose();

    [Fact]
    public async Task What_the_step_says_is_reported_after_its_place_is_free()
    {
        _bed.Game.OnReport = _ =>
        {
            _bed.Happened.Add("reported");
            return true;
        };

        Assert.IsType<StepOutcome.Completed>(await _bed.RunAsync());

        Assert.Equal(["left", "reported"], _bed.Happened);
    }

    [Fact]
    public async Task The_worker_is_free_while_the_report_waits_for_its_answer()
    {
        _bed.Game.OnReport = _ => throw new TimeoutException("The grain is slow.");

        var report = await _bed.BeginAsync();

        Assert.False(report.IsCompleted);
        Assert.Equal(["left"], _bed.Happened);
    }

    [Fact]
    public async Task An_attempt_whose_save_nobody_answered_does_nothing_when_its_game_knows_another()
    {
        var ran = false;
        _bed.Step.Work = (_, _) =>
        {
            ran = true;
            return Task.FromResult<StepOutcome>(new StepOutcome.Completed());
        };
        _bed.Game.OnHeartbeat = () => false;

        Assert.Null(await _bed.RunAsync(mustVerify: true));

        Assert.False(ran);
        Assert.Equal(["left"], _bed.Happened);
    }

    [Fact]
    public async Task A_game_that_does_not_answer_is_asked_again_and_the_work_begins_then()
    {
        _bed.Game.OnHeartbeat = () => _bed.Game.Heartbeats < 3 ? throw new TimeoutException("No answer.") : true;
        var working = _bed.BeginAsync(mustVerify: true);

        _bed.Time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.False(working.IsCompleted);
        _bed.Time.Advance(TimeSpan.FromMilliseconds(200));

        await await working;
        Assert.Equal(3, _bed.Game.Heartbeats);
        Assert.IsType<StepOutcome.Completed>(Assert.Single(_bed.Game.Reports));
    }

    [Fact]
    public async Task An_attempt_that_was_stopped_while_it_worked_reports_nothing()
    {
        _bed.Step.Work = async (_, cancellation) =>
        {
            _bed.Attempt.Cancel();
            await Task.Delay(Timeout.Infinite, cancellation);
            return new StepOutcome.Completed();
        };

        Assert.Null(await _bed.RunAsync());
        Assert.Equal(["left"], _bed.Happened);
    }

    [Fact]
    public async Task Nor_does_one_that_finished_all_the_same_or_failed_on_its_way_out()
    {
        _bed.Step.Work = (_, _) =>
        {
            _bed.Attempt.Cancel();
            return Task.FromResult<StepOutcome>(new StepOutcome.Completed());
        };
        Assert.Null(await _bed.RunAsync());

        _bed.Step.Work = (_, _) =>
        {
            _bed.Attempt.Cancel();
            throw new InvalidOperationException("Its folder is gone.");
        };
        Assert.Null(await _bed.RunAsync());
    }

    [Fact]
    public async Task When_the_host_stops_nothing_is_reported()
    {
        _bed.Step.Work = (_, _) =>
        {
            _bed.StopHost();
            throw new SocketException((int)SocketError.ConnectionReset);
        };

        Assert.Null(await _bed.RunAsync());
        Assert.Equal(["left"], _bed.Happened);
    }

    [Fact]
    public async Task What_a_step_throws_becomes_its_outcome()
    {
        Assert.Equal(
            "InvalidOperationException: no palette",
            Assert.IsType<StepOutcome.Retry>(await _bed.ThrowAsync(new InvalidOperationException("no palette"))).Error
        );
        Assert.IsType<StepOutcome.Snoozed>(await _bed.ThrowAsync(new SocketException((int)SocketError.ConnectionRefused)));
        Assert.Equal(
            _bed.Clock.GetUtcNow().AddSeconds(40),
            Assert
                .IsType<StepOutcome.Snoozed>(
                    await _bed.ThrowAsync(new StepWaitException(WaitReason.Quota, "later", TimeSpan.FromSeconds(40)))
                )
                .Until
        );
        Assert.Equal(["left", "left", "left"], _bed.Happened);
    }

    [Fact]
    public async Task A_step_that_returns_nothing_is_a_fault_of_the_step()
    {
        _bed.Step.Work = (_, _) => Task.FromResult<StepOutcome>(null!);

        Assert.IsType<StepOutcome.Retry>(await _bed.RunAsync());
    }

    [Fact]
    public async Task A_step_that_heeds_the_end_of_its_time_is_retried()
    {
        _bed.Step.Work = async (_, cancellation) =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return new StepOutcome.Completed();
        };
        var working = _bed.BeginAsync();

        _bed.Time.Advance(_bed.Step.Timeout);

        await await working;
        Assert.Equal("The attempt took longer than 300 s.", Assert.IsType<StepOutcome.Retry>(Assert.Single(_bed.Game.Reports)).Error);
    }

    [Fact]
    public async Task One_that_does_not_is_left_behind_after_another_half_minute()
    {
        _bed.Step.Work = (_, _) => new TaskCompletionSource<StepOutcome>().Task;
        var working = _bed.BeginAsync();

        _bed.Time.Advance(_bed.Step.Timeout + TimeSpan.FromSeconds(29));
        Assert.False(working.IsCompleted);
        _bed.Time.Advance(TimeSpan.FromSeconds(1));

        await await working;
        Assert.Equal("The attempt took longer than 300 s.", Assert.IsType<StepOutcome.Retry>(Assert.Single(_bed.Game.Reports)).Error);
    }

    [Fact]
    public async Task A_report_that_breaks_the_rules_is_the_steps_error()
    {
        _bed.Step.Work = (_, _) => Task.FromResult<StepOutcome>(new StepOutcome.Completed { Artifacts = "{" });
        Assert.Contains("not JSON", Assert.IsType<StepOutcome.Retry>(await _bed.RunAsync()).Error, StringComparison.Ordinal);

        Assert.DoesNotContain('\0', Assert.IsType<StepOutcome.Retry>(await _bed.ThrowAsync(new InvalidOperationException("a\0b"))).Error);
    }

    [Fact]
    public async Task A_report_is_repeated_at_growing_distances_until_the_game_has_it()
    {
        _bed.Game.OnReport = _ => _bed.Game.Reports.Count < 4 ? throw new TimeoutException("No answer.") : true;
        var report = await _bed.BeginAsync();

        foreach (var milliseconds in new[] { 100, 200, 400 })
        {
            var told = _bed.Game.Reports.Count;
            _bed.Time.Advance(TimeSpan.FromMilliseconds(milliseconds - 1));
            Assert.Equal(told, _bed.Game.Reports.Count);
            _bed.Time.Advance(TimeSpan.FromMilliseconds(1));
        }

        await report;
        Assert.Equal(4, _bed.Game.Reports.Count);
    }

    [Fact]
    public async Task A_report_that_cannot_be_stored_ends_the_step_and_is_not_repeated()
    {
        _bed.Game.OnReport = outcome =>
            outcome is StepOutcome.Failed ? true : throw new WriteRejectedException("The value of Name is too long.");

        var report = Assert.IsType<StepOutcome.Failed>(await _bed.RunAsync());

        Assert.Contains("The value of Name is too long.", report.Error, StringComparison.Ordinal);
        Assert.Equal(2, _bed.Game.Reports.Count);
    }

    [Fact]
    public async Task Its_work_folder_is_made_when_it_is_used_and_goes_with_the_attempt()
    {
        string? folder = null;
        _bed.Step.Work = (context, _) =>
        {
            folder = context.WorkFolder.Value;
            File.WriteAllText(Path.Combine(folder, "left.txt"), "left");
            throw new InvalidOperationException("broken");
        };

        await _bed.RunAsync();

        Assert.False(Directory.Exists(folder));
    }
}
