namespace GameFactory.Kit.Mechanics.TapRotateTiles;

/// <summary>What a design sets.</summary>
internal static class TilesKnobs
{
    public static readonly MechanicParameter Columns = new("columns", 3, 6, 4, "a wider board");
    public static readonly MechanicParameter Rows = new("rows", 3, 7, 5, "a taller board");
    public static readonly MechanicParameter Turn = new("turnMs", 100, 300, 160, "tiles turn more slowly");
    public static readonly MechanicParameter Locked = new("lockedPercent", 0, 20, 8, "more tiles that cannot be turned");
}
