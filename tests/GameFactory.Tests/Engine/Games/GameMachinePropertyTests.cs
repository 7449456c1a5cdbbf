using CsCheck;
using GameFactory.Engine;
using GameFactory.Engine.Games;

namespace GameFactory.Tests.Engine.Games;

/// <summary>Random walks through the machine: whatever happens in whatever order, the rules below hold after every event.</summary>
public sealed class GameMachinePropertyTests
{
    private const int Sequences = 100_000;

    [Fact]
    public void Every_random_sequence_of_events_keeps_the_rules() =>
        Gen.Int[0, 9999]
            .Array[1, 40]
            .Sample(
                codes =>
                {
                    var walk = new GameWalk();
                    foreach (var code in codes)
                    {
                        walk.Take(code);
                    }
                },
                iter: Sequences
            );

    [Fact]
    public void From_every_reachable_state_a_game_that_is_let_run_ends() =>
        Gen.Int[0, 9999]
            .Array[1, 30]
            .Sample(
                codes =>
                {
                    var walk = new GameWalk();
                    foreach (var code in codes)
                    {
                        walk.Take(code);
                    }

                    walk.RunToTheEnd();
                },
                iter: Sequences / 5
            );

    [Fact]
    public void Launching_twice_changes_nothing()
    {
        var walk = new GameWalk();
        var again = GameMachine.Decide(walk.State, walk.LaunchEvent, walk.Input(Admission.Open));
        Assert.Null(again.Transition);
    }

    [Fact]
    public void A_request_id_gets_its_first_answer_again()
    {
        var walk = new GameWalk();
        var refused = walk.Command(new GameCommand(GameCommandKind.Resume, "r1"));
        Assert.Equal(CommandResult.Refused, refused.Result);
        Assert.Equal(CommandResult.Accepted, walk.Command(new GameCommand(GameCommandKind.Pause, "r2")).Result);

        // Resume would be accepted now, but r1 has been answered.
        Assert.Equal(refused, walk.Command(new GameCommand(GameCommandKind.Resume, "r1")));
    }
}
