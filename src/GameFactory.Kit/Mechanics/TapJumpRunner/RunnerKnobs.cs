namespace GameFactory.Kit.Mechanics.TapJumpRunner;

/// <summary>What a design sets.</summary>
internal static class RunnerKnobs
{
    public static readonly MechanicParameter Speed = new("speedPxPerSecond", 150, 320, 220, "the world scrolls faster");
    public static readonly MechanicParameter JumpHeight = new("jumpHeightPx", 90, 160, 120, "jumps go higher");
    public static readonly MechanicParameter Gap = new("gapMs", 800, 2000, 1300, "more time between obstacles");
    public static readonly MechanicParameter Pickups = new("pickups", 4, 20, 10, "more to collect in a level");
}
