using System.CommandLine;
using System.Text.Json;
using GameFactory.Kit;
using GameFactory.Kit.Design;
using GameFactory.Kit.Mechanics;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.Benchmarks.Levels;

/// <summary><c>bench levels</c>: how many levels a second of CPU are made and proven, and how many drafts are accepted.</summary>
internal static class LevelsVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var games = BenchOptions.Count("--games", "Games a mechanic, ten levels each.", 40);
        var json = BenchOptions.Json();
        var verb = new Command(
            "levels",
            "Makes and proves levels of each core mechanic and divides by the CPU time; a first round is not counted."
        )
        {
            games,
            json,
        };
        verb.SetAction(result => Run(result.GetValue(games), result.GetValue(json)));
        return verb;
    }

    private static void Run(int games, bool asJson)
    {
        using var services = new ServiceCollection().AddKit().BuildServiceProvider();
        var mechanics = services.GetRequiredService<MechanicRegistry>();
        var figures = mechanics.Cores.Select(core => Measure(mechanics, core, games)).ToList();
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(figures, JsonSerializerOptions.Web));
            return;
        }

        foreach (var figure in figures)
        {
            Console.WriteLine(
                $"{figure.Mechanic}: {figure.LevelsPerSecond:F1} levels per second of CPU, {figure.Accepted:P1} of the drafts accepted"
            );
        }
    }

    private static Figure Measure(MechanicRegistry mechanics, ICoreMechanic core, int games)
    {
        var modifiers = mechanics.Modifiers.Where(modifier => modifier.Fits(core)).ToArray();
        var design = Design(core, modifiers);
        var generator = mechanics.Of(design).Levels;
        generator.Make(design, 0);
        generator.Make(design, -1);
        var before = Environment.CpuUsage.TotalTime;
        var made = Enumerable.Range(1, games).SelectMany(seed => generator.Make(design, seed)).ToList();
        return new Figure(
            core.Name,
            made.Count / (Environment.CpuUsage.TotalTime - before).TotalSeconds,
            (double)made.Count / made.Sum(level => level.Proof.Attempts)
        );
    }

    private static GameDesign Design(ICoreMechanic core, IReadOnlyList<IModifier> modifiers) =>
        new()
        {
            Title = "Bench",
            PackageName = "bench",
            Genre = "any",
            Tagline = "Levels only.",
            Description = "Levels only.",
            CoreLoop = "None.",
            Core = Chosen(core, "core"),
            Modifiers = [.. modifiers.Select(modifier => Chosen(modifier, "modifier"))],
            Theme = "harbour",
            Style = "flat",
            Palette = new("#101828", "#1d2939", "#7f56d9", "#53b1fd", "#fdb022", "#f04438", "#f9fafb"),
            Difficulty = 1,
            Economy = new(3, true, 2),
            Texts = new("Hint.", "Won.", "Lost.", "Gate?"),
            Platforms = ["web"],
            Assets = [],
            Designer = "bench",
        };

    private static DesignMechanic Chosen(IMechanic mechanic, string role) =>
        new(mechanic.Name, role, mechanic.Parameters.ToDictionary(one => one.Name, one => one.Default, StringComparer.Ordinal));

    private sealed record Figure(string Mechanic, double LevelsPerSecond, double Accepted);
}
