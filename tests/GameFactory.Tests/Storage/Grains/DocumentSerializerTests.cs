using System.Text;
using System.Text.Json;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;
using GameFactory.Storage.Grains;
using GameFactory.Tests.Storage.Rows;

namespace GameFactory.Tests.Storage.Grains;

public sealed class DocumentSerializerTests
{
    private readonly DocumentSerializer _serializer = new();

    [Fact]
    public void A_state_comes_back_as_it_was()
    {
        var decisions = new Decisions();
        decisions.Launch();
        decisions.Report(new StepOutcome.Completed { Artifacts = "{}", Log = "fine" });
        decisions.Report(new StepOutcome.Waiting(WaitReason.Infrastructure, Decisions.Now.AddMinutes(1), "checkpoint") { Detail = "ü 😀 \"quoted\"" });
        decisions.Decide(new GameEvent.Commanded(new GameCommand(GameCommandKind.Pause, "p")));
        var state = decisions.State! with { Steps = [.. decisions.State!.Steps.Take(11), new StepState { MaxRetries = 0 }] };

        var bytes = _serializer.Serialize(new GameDocument { State = state });
        var read = _serializer.Deserialize<GameDocument>(bytes)!.State!;

        Assert.Equal(Text(state), Text(read));
        Assert.Equal(0, read.Steps[11].MaxRetries);
        Assert.Equal(state.Attempt, read.Attempt);
        Assert.Equal(state.Wait, read.Wait);
    }

    [Fact]
    public void A_state_is_short_and_can_be_read_by_people()
    {
        var decisions = new Decisions();
        decisions.Launch();
        while (!decisions.State!.IsTerminal)
        {
            decisions.Report(new StepOutcome.Completed());
        }

        var json = Encoding.UTF8.GetString(_serializer.Serialize(new GameDocument { State = decisions.State }));

        Assert.InRange(json.Length, 500, 2500);
        Assert.Contains("\"status\":\"completed\"", json, StringComparison.Ordinal);
        Assert.Contains($"\"id\":\"{decisions.Game}\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
        Assert.DoesNotContain("transition", json, StringComparison.OrdinalIgnoreCase);
    }

    private static string Text(GameState state) => JsonSerializer.Serialize(state);
}
