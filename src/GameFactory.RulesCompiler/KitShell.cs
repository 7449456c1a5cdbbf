using GameFactory.Dart.Emit.CSharp;

namespace GameFactory.RulesCompiler;

/// <summary>What the kit's rules see in C#: the twins of level.dart, play_state.dart, rules.dart and modifiers.dart, which hold no rules
/// of a mechanic.</summary>
internal static class KitShell
{
    /// <summary>The shell.</summary>
    public static Shell Rules { get; } =
        new()
        {
            Usings = ["System", "GameFactory.Kit.Levels.Rules"],
            RulesClass = "LevelRules",
            Level = new Dictionary<string, Said>(StringComparer.Ordinal)
            {
                ["id"] = new("Id", Kind.Kept),
                ["seed"] = new("Seed", Kind.Kept),
                ["goal"] = new("Goal", Kind.Kept),
                ["timeLimitMs"] = new("TimeLimitMs", Kind.Kept),
                ["difficulty"] = new("Difficulty", Kind.Kept),
                ["stars"] = new("Stars", Kind.List),
                ["entities"] = new("Entities", Kind.Rows),
                ["grid"] = new("Grid", Kind.Rows),
            },
            State = new Dictionary<string, Said>(StringComparer.Ordinal)
            {
                ["phase"] = new("Phase", Kind.Kept),
                ["tick"] = new("Tick", Kind.Kept),
                ["score"] = new("Score", Kind.Kept),
                ["events"] = new("Events", Kind.Kept),
                ["timeLeftMs"] = new("TimeLeftMs", Kind.Kept),
                ["rng"] = new("Rng", Kind.KeptUnsigned),
                ["body"] = new("Body", Kind.List),
            },
            Constant = Constant,
            Functions = new Dictionary<string, Said>(StringComparer.Ordinal)
            {
                ["gainTime"] = new("GainTime", Kind.None),
                ["xorshift32"] = new("Xorshift32.Next", Kind.KeptUnsigned),
            },
        };

    private static Said? Constant(string name) =>
        name switch
        {
            "phasePlaying" or "phaseWon" or "phaseLost" => new Said($"Phase.{name[5..]}", Kind.Kept),
            "eventAct" or "eventGain" or "eventHurt" or "eventBreak" or "eventBounce" => new Said($"PlayEvents.{name[5..]}", Kind.Kept),
            "tickMs" => new Said("LevelRules.TickMs", Kind.Kept),

            // The event of the modifier whose rules these are.
            _ when name.StartsWith("event", StringComparison.Ordinal) => new Said("step.Event", Kind.Kept),
            _ => null,
        };
}
