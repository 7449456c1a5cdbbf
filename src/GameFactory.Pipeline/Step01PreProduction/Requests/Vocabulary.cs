namespace GameFactory.Pipeline.Step01PreProduction.Requests;

/// <summary>The words that constraints may use.</summary>
public static class Vocabulary
{
    /// <summary>Keys of a constraints object.</summary>
    public static IReadOnlyList<string> ConstraintKeys { get; } =
    [
        "platforms",
        "preferMechanics",
        "avoidMechanics",
        "difficulty",
        "freeLevels",
        "adGating",
        "style",
        "language",
        "priority",
        "budget",
        "observation",
        "learning",
        "ai",
        "onAiFailure",
    ];

    /// <summary>Platforms a game can be built for.</summary>
    public static IReadOnlyList<string> Platforms { get; } = ["android", "ios", "web"];

    /// <summary>Visual styles.</summary>
    public static IReadOnlyList<string> Styles { get; } = ["flat", "neon", "pastel", "pixel", "paper"];

    /// <summary>Values of <c>ai</c>, in the order of <see cref="AiUse"/>.</summary>
    public static IReadOnlyList<string> AiUses { get; } = ["off", "designer", "designer+images"];

    /// <summary>Values of <c>onAiFailure</c>, in the order of <see cref="AiFailurePolicy"/>.</summary>
    public static IReadOnlyList<string> AiFailurePolicies { get; } = ["fail", "offline"];
}
