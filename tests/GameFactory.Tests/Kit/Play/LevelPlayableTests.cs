using System.Text.Json;
using System.Xml.Linq;
using GameFactory.Tests.Kit.Levels;
using GameFactory.Tests.Kit.Play.Rules;

namespace GameFactory.Tests.Kit.Play;

public sealed class LevelPlayableTests
{
    public static TheoryData<string> Cores => TestDesigns.Cores;

    [Theory]
    [MemberData(nameof(Cores))]
    public async Task Watching_the_solution_in_a_page_wins_each_level(string core)
    {
        var design = TestDesigns.Of(core);
        var figures = TheKit
            .Shipped.Levels(design)
            .Make(design, 21)
            .Select(made => Attributes(TheKit.Shipped.Playable.Figure(made.Level, design.Palette)));
        var job = JsonSerializer.Serialize(new { script = TheKit.Shipped.Playable.Script, figures });
        var phases = JsonSerializer.Deserialize<string[]>(
            await NodeProcess.RunAsync(TestScripts.Page(), job, TestContext.Current.CancellationToken)
        )!;
        Assert.Equal(Enumerable.Repeat("won", 10), phases);
    }

    private static Dictionary<string, string> Attributes(string figure)
    {
        var root = XDocument.Parse(figure.Replace(" hidden>", ">", StringComparison.Ordinal)).Root!;
        return new(StringComparer.Ordinal)
        {
            ["level"] = root.Attribute("data-level")!.Value,
            ["palette"] = root.Attribute("data-palette")!.Value,
        };
    }
}
