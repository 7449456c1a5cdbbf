using System.Text;
using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Design;
using GameFactory.Kit.Design.Schema;
using GameFactory.Kit.Levels.Files;
using GameFactory.Kit.Play;
using GameFactory.Pipeline.Step01PreProduction.Designing;
using GameFactory.Pipeline.Step01PreProduction.Planning;
using GameFactory.Pipeline.Step01PreProduction.Requests;
using GameFactory.Pipeline.Step04AnalyticsDesign;
using GameFactory.Tests.Kit;

namespace GameFactory.Tests.Pipeline;

/// <summary>Fourteen games of fixed seeds: each core with each set of modifiers that fits it, with ads and without.</summary>
internal static class GoldenGames
{
    private static readonly string[] s_styles = ["flat", "neon", "pastel", "pixel", "paper"];
    private static readonly string[] s_themes = ["space", "forest", "harbour", "bakery", "reef", "castle", "library"];

    private static readonly (string Core, string[] Modifiers)[] s_slates =
    [
        ("tap_jump_runner", ["countdown_timer"]),
        ("tap_jump_runner", ["slow_motion"]),
        ("tap_jump_runner", ["countdown_timer", "slow_motion"]),
        ("tap_rotate_tiles", ["countdown_timer"]),
        ("bouncing_ball", ["countdown_timer"]),
        ("bouncing_ball", ["slow_motion"]),
        ("bouncing_ball", ["countdown_timer", "slow_motion"]),
    ];

    /// <summary>The games with their names.</summary>
    public static IEnumerable<(string Name, int Number, GameDesign Design)> Designs()
    {
        var designer = new OfflineDesigner(TheKit.Shipped.Mechanics);
        foreach (
            var (number, (ads, slate)) in s_slates
                .Select(slate => (Ads: true, slate))
                .Concat(s_slates.Select(slate => (Ads: false, slate)))
                .Index()
        )
        {
            var plan = new DesignPlan
            {
                Index = number,
                Seed = 1000 + number,
                Genre = "arcade",
                Core = slate.Core,
                Modifiers = slate.Modifiers,
                Style = s_styles[number % 5],
                Theme = s_themes[number % 7],
                CoreLoop = "Play, win, go on.",
                Difficulty = 0.7 + (number * 0.07),
                Title = $"Golden Game {(char)('A' + number)}",
                FreeLevels = 1 + (number % 5),
                AdGating = ads,
            };
            yield return (
                $"{number:00}-{slate.Core}-{string.Join('-', slate.Modifiers)}{(ads ? "-ads" : "")}",
                number,
                designer.Design(new DesignRequest(plan, new BatchConstraints()))
            );
        }
    }

    /// <summary>
    /// What the factory makes of a game, by part: its design and plan of events, the kit's files of each step, its levels with their proofs
    /// and pictures, its golden runs. Made pictures and sounds are left out: their bytes depend on the libraries of the machine.
    /// </summary>
    public static IEnumerable<(string Part, string Path, byte[] Content)> Files(int number, GameDesign design)
    {
        var kit = TheKit.Shipped;
        yield return ("design", "design.json", Encoding.UTF8.GetBytes(DesignSchema.Write(design)));
        yield return (
            "design",
            "analytics.json",
            Encoding.UTF8.GetBytes(JsonSerializer.Serialize(AnalyticsPlanner.Of(design, kit.Mechanics.Of(design)), StepJson.Options))
        );
        foreach (var step in (int[])[2, 3, 5, 6, 8, 10])
        {
            foreach (var file in kit.Template.Files(step, design))
            {
                yield return ($"step{step:00}", file.Path, file.Content.ToArray());
            }
        }

        var made = kit.Levels(design).Make(design, 77 + number);
        var levels = made.Select(level => level.Level).ToList();
        foreach (var level in levels)
        {
            yield return ("levels", LevelFile.Path(level.Id), LevelFile.Write(level));
            yield return ("pictures", $"svg{level.Id}", Encoding.UTF8.GetBytes(LevelPicture.Draw(kit.Mechanics, level, design.Palette)));
        }

        yield return ("levels", "proofs", Encoding.UTF8.GetBytes(JsonSerializer.Serialize(made.Select(level => level.Proof))));
        yield return ("levels", LevelIndexFile.Path, LevelIndexFile.Write(design.Economy, levels));
        yield return ("levels", GoldenRunsFile.Path, GoldenRunsFile.Write(GoldenRunsFile.Make(kit.Player(levels[0]), levels, 77 + number)));
    }
}
