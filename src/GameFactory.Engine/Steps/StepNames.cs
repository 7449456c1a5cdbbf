namespace GameFactory.Engine.Steps;

/// <summary>The twelve names in <c>game_steps.step_name</c>.</summary>
public static class StepNames
{
    /// <summary>Index 0 is step 1.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "pre_production", "project_setup", "architecture", "analytics_design", "analytics_implementation", "core_prototype",
        "asset_generation", "vertical_slice", "content_production", "testing", "release_prep", "post_launch",
    ];

    /// <summary>Name of step 1 … 12.</summary>
    public static string Of(int step) => All[step - 1];
}
