using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;
using GameFactory.Storage.Formats;
using GameFactory.Storage.Grains;
using GameFactory.Tests.Engine.Games;
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
        decisions.Report(
            new StepOutcome.Snoozed(WaitReason.Infrastructure, Decisions.Now.AddMinutes(1), "checkpoint") { Detail = "ü 😀 \"quoted\"" }
        );
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

    /// <summary>A format in which a game's name was called its title, and the one of today after it.</summary>
    private static readonly StateFormats s_renamed = new([
        new FormatChange { GameUp = game => Rename(game, "title", "name"), GameDown = game => Rename(game, "name", "title") },
    ]);

    [Fact]
    public void What_is_written_is_of_the_format_that_the_cluster_agreed_on_and_is_brought_up_when_it_is_read()
    {
        var written = new WrittenFormat(s_renamed);
        var serializer = new DocumentSerializer(s_renamed, written);
        var state = Launched();

        var before = Json(serializer, state);
        written.Value = 2;
        var after = Json(serializer, state);

        Assert.StartsWith("""{"state":{"version":1,""", before, StringComparison.Ordinal);
        Assert.Contains($"\"title\":\"{state.Name}\"", before, StringComparison.Ordinal);
        Assert.DoesNotContain("\"name\"", before, StringComparison.Ordinal);
        Assert.StartsWith("""{"state":{"version":2,""", after, StringComparison.Ordinal);
        Assert.Contains($"\"name\":\"{state.Name}\"", after, StringComparison.Ordinal);
        foreach (var json in (string[])[before, after, before.Replace("\"version\":1,", "", StringComparison.Ordinal)])
        {
            Assert.Equal(Text(state), Text(Read(serializer, json) with { Version = 1 }));
        }
    }

    [Fact]
    public void A_state_of_a_format_that_is_not_known_is_refused_and_not_read_in_part()
    {
        var json = Json(_serializer, Launched()).Replace("\"version\":1,", "\"version\":2,", StringComparison.Ordinal);

        var refused = Assert.Throws<FormatRefusedException>(() => Read(_serializer, json));

        Assert.Equal("A state is of format 2 and this program reads up to 1: start the newer release that wrote it.", refused.Message);
    }

    [Fact]
    public void A_step_written_by_generated_code_is_the_step_written_property_by_property()
    {
        var options = new JsonSerializerOptions(DocumentJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        var draw = new Random(7);
        for (var n = 0; n < 100; n++)
        {
            var walk = new GameWalk();
            for (var turn = 0; turn < 40; turn++)
            {
                walk.Take(draw.Next(10_000));
                var walked = string.Join(',', walk.State.Steps.Select(step => JsonSerializer.Serialize(step, options)));
                Assert.Contains($"\"steps\":[{walked}]", Json(_serializer, walk.State), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_document_without_a_state_has_no_format()
    {
        Assert.Null(_serializer.Deserialize<GameDocument>(new BinaryData("{}"))!.State);
        Assert.Null(
            new DocumentSerializer(s_renamed, new WrittenFormat(s_renamed)).Deserialize<BatchDocument>(new BinaryData("{}"))!.State
        );
    }

    private static GameState Launched()
    {
        var decisions = new Decisions();
        decisions.Launch();
        return decisions.State!;
    }

    private static string Json(DocumentSerializer serializer, GameState state) =>
        Encoding.UTF8.GetString(serializer.Serialize(new GameDocument { State = state }));

    private static GameState Read(DocumentSerializer serializer, string json) =>
        serializer.Deserialize<GameDocument>(new BinaryData(json))!.State!;

    private static void Rename(JsonObject game, string from, string to)
    {
        var value = game[from]!.DeepClone();
        game.Remove(from);
        game[to] = value;
    }

    private static string Text(GameState state) => JsonSerializer.Serialize(state);
}
