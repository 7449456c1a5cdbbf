using System.Globalization;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;

namespace GameFactory.IntegrationTests.Storage;

/// <summary>Reports that fill every table.</summary>
internal static class Samples
{
    public static StepOutcome Reporting(GameState state)
    {
        var step = state.Attempt?.Step ?? 1;
        return new StepOutcome.Completed
        {
            Artifacts = string.Create(
                CultureInfo.InvariantCulture,
                $$"""{ "zeta": {{step}}, "alpha": "ü 😀", "list": [1.50, 2e3, null, true] }"""
            ),
            Checks = [StepCheck.Passed("shape"), StepCheck.Skipped("build", "There is no builder here.")],
            Log = $"Step {step} went well.\nNothing else.",
            Commit = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()),
            Facts = new StepFacts
            {
                Game =
                    step == 1
                        ? new GameFields
                        {
                            Name = "Wild Dash 🚀",
                            Slug = $"wild-dash-{state.Id.Value:N}",
                            GddSpec = """{"title": "Wild Dash", "levels": [3, 2, 1], "b": {"y": 1, "x": 2}}""",
                            SelectedMechanics = """[{"name": "jump", "role": "core", "params": {"height": 1.0}}]""",
                        }
                    : step == 4 ? new GameFields { AnalyticsSpec = """{"events": ["game_start"]}""" }
                    : null,
                Assets =
                [
                    new AssetFact
                    {
                        AssetType = "sprite",
                        Filename = $"hero-{step}.png",
                        Format = "png",
                        Metadata = """{"bytes": 12}""",
                        Width = 32,
                        Height = 32,
                    },
                ],
                Builds =
                    step < 10
                        ? []
                        :
                        [
                            Build(
                                step == 10 ? "running"
                                : step == 11 ? "success"
                                : "running"
                            ),
                        ],
                Logs = [new LogFact("debug", "ai", "Asked once.", """{"tokens": 12}""")],
            },
        };
    }

    public static BuildFact Build(string status) =>
        new()
        {
            BuildNumber = 1,
            Status = status,
            GithubRunId = 7,
            StartedAt = DateTimeOffset.UnixEpoch,
        };
}
