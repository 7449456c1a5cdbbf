using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;
using GameFactory.Engine.Watch;
using GameFactory.Storage.Rows;

namespace GameFactory.Tests.Storage.Rows;

public sealed class GameChangesTests
{
    private readonly Decisions _decisions = new();

    [Fact]
    public void The_first_write_inserts_the_game_and_its_twelve_steps()
    {
        var changes = GameChanges.Of(_decisions.Launch(), Decisions.Now);

        Assert.NotNull(changes.NewGame);
        Assert.Null(changes.Game);
        Assert.Equal(Enumerable.Range(1, 12), changes.NewSteps.Select(step => step.Number));
        Assert.Equal("running", changes.NewSteps[0].Status);
        Assert.All(changes.NewSteps.Skip(1), step => Assert.Equal("pending", step.Status));
        Assert.Empty(changes.Steps);
        Assert.Single(changes.Logs);
        Assert.Null(changes.Wake);
    }

    [Fact]
    public void A_completed_step_changes_two_step_rows_and_writes_one_line()
    {
        _decisions.Launch();

        var changes = GameChanges.Of(_decisions.Report(new StepOutcome.Completed()), Decisions.Now);

        Assert.Equal([(1, "completed"), (2, "running")], changes.Steps.Select(step => (step.Number, step.Status)));
        Assert.Equal(1, changes.Game!.CurrentStep);
        Assert.Equal(Decisions.Runner, changes.Game.LeaseHolder);
        Assert.Null(changes.GameFields);
        Assert.Single(changes.Logs);
        Assert.Null(changes.Wake);
        Assert.Null(changes.Rewind);
    }

    [Fact]
    public void A_wait_shows_on_the_step_and_makes_an_appointment_that_a_new_attempt_ends()
    {
        _decisions.Launch();
        var until = Decisions.Now.AddHours(1);

        var waiting = GameChanges.Of(_decisions.Report(new StepOutcome.Snoozed(WaitReason.Quota, until)), Decisions.Now);

        Assert.Equal("quota", waiting.Game!.WaitingReason);
        var step = Assert.Single(waiting.Steps);
        Assert.Equal(("quota", until), (step.WaitingReason, step.NextAttemptAt));
        Assert.Equal(new TimerRow(TimerKind.Game, _decisions.Game.Value, until), waiting.Wake);

        var cancelled = GameChanges.Of(
            _decisions.Decide(new GameEvent.Commanded(new GameCommand(GameCommandKind.Cancel, "c"))),
            Decisions.Now
        );

        Assert.Null(Assert.Single(cancelled.Steps).WaitingReason);
        Assert.Equal(new TimerRow(TimerKind.Game, _decisions.Game.Value, null), cancelled.Wake);
    }

    [Fact]
    public void Documents_go_to_the_step_that_reported_and_fields_to_the_game()
    {
        _decisions.Launch();
        var outcome = new StepOutcome.Completed
        {
            Artifacts = "{\"a\":1}",
            Log = "fine",
            Facts = new StepFacts
            {
                Game = new GameFields { Name = "Dash", GddSpec = "{}" },
            },
        };

        var changes = GameChanges.Of(_decisions.Report(outcome), Decisions.Now);

        Assert.Equal(("{\"a\":1}", "fine"), (changes.Steps[0].Artifacts, changes.Steps[0].Log));
        Assert.Null(changes.Steps[1].Artifacts);
        Assert.Equal(("Dash", "{}"), (changes.GameFields!.Name, changes.GameFields.GddSpec));
    }

    [Fact]
    public void Assets_and_builds_have_ids_that_follow_from_the_game_the_run_and_their_name()
    {
        _decisions.Launch();
        var facts = new StepFacts
        {
            Assets =
            [
                new AssetFact
                {
                    AssetType = "icon",
                    Filename = "icon.png",
                    Format = "png",
                    Metadata = "{}",
                },
            ],
            Builds = [new BuildFact { BuildNumber = 1, Status = "pending" }],
        };
        var transition = _decisions.Report(new StepOutcome.Completed { Facts = facts });

        var (once, again) = (GameChanges.Of(transition, Decisions.Now), GameChanges.Of(transition, Decisions.Now));
        var rerun = GameChanges.Of(transition with { New = transition.New with { Run = 2 } }, Decisions.Now);

        Assert.Equal(once.Assets[0].Id, again.Assets[0].Id);
        Assert.Equal(once.Builds[0].Id, again.Builds[0].Id);
        Assert.NotEqual(once.Assets[0].Id, rerun.Assets[0].Id);
        Assert.NotEqual(once.Builds[0].Id, rerun.Builds[0].Id);
    }

    [Fact]
    public void A_rewind_names_the_old_run_and_resets_the_steps()
    {
        _decisions.Launch();
        _decisions.Report(new StepOutcome.Completed());
        _decisions.Report(new StepOutcome.Completed());

        var changes = GameChanges.Of(
            _decisions.Decide(new GameEvent.Commanded(new GameCommand(GameCommandKind.Rewind, "r", Step: 2))),
            Decisions.Now
        );

        Assert.Equal(new RewindRow(_decisions.Game.Value, 1, 2), changes.Rewind);
        Assert.Equal(2, changes.Game!.Run);
        Assert.Equal([(2, "running"), (3, "pending")], changes.Steps.Select(step => (step.Number, step.Status)));
    }

    [Fact]
    public void Step_rows_of_a_game_lie_side_by_side()
    {
        var ids = GameChanges.Of(_decisions.Launch(), Decisions.Now).NewSteps.Select(step => step.Id.ToString("N")).ToArray();

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Single(ids.Select(id => id[..30]).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_of_log_lines_rise_with_time_and_place()
    {
        var line = new LogFact("info", "transition", "x");
        var ids = new[] { (0, 0), (0, 1), (1, 0), (9_999, 5), (10_000, 0), (10_001, 0) }
            .Select(at =>
                LogRow.Of(Decisions.Now.AddTicks(at.Item1 * 10), at.Item2, Decisions.Batch.Value, null, null, line).Id.ToString("N")
            )
            .ToArray();

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(6, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Equal('7', id[12]));
    }
}
