using GameFactory.Kit.Design;

namespace GameFactory.Kit.Levels;

/// <summary>What one level shall be.</summary>
internal sealed record LevelPlan
{
    /// <summary>1 to 10.</summary>
    internal required int Number { get; init; }

    /// <summary>Aimed at difficulty, 0 to 1000.</summary>
    internal required int Target { get; init; }

    /// <summary>The core mechanic with the design's parameters.</summary>
    internal required DesignMechanic Core { get; init; }

    /// <summary>The modifiers with the design's parameters.</summary>
    internal required IReadOnlyList<DesignMechanic> Modifiers { get; init; }

    /// <summary>0 at first, more when many drafts were refused: help that the measure of difficulty does not count, such as lives.</summary>
    internal int Ease { get; init; }

    /// <summary>Level 1 teaches: it cannot be lost.</summary>
    internal bool Unlosable => Number == 1;

    /// <summary>The clock, or null when the level has none (level 1 never has one).</summary>
    internal DesignMechanic? Countdown => Unlosable ? null : Modifier("countdown_timer");

    /// <summary>Slow motion, or null.</summary>
    internal DesignMechanic? SlowMotion => Modifier("slow_motion");

    /// <summary>The design's number, or the kit's own, held within what still plays well.</summary>
    internal static int Knob(DesignMechanic mechanic, string name, int fallback, int low, int high) =>
        Math.Clamp(mechanic.Params.GetValueOrDefault(name, fallback), low, high);

    private DesignMechanic? Modifier(string name) => Modifiers.FirstOrDefault(m => m.Name == name);
}
