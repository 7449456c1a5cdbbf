namespace GameFactory.Kit.Mechanics.BouncingBall;

/// <summary>What a design sets.</summary>
internal static class BreakoutKnobs
{
    public static readonly MechanicParameter Speed = new("speedPxPerSecond", 200, 420, 280, "the ball flies faster");
    public static readonly MechanicParameter PaddleWidth = new("paddleWidthPx", 60, 130, 90, "a wider paddle");
    public static readonly MechanicParameter Columns = new("brickColumns", 5, 8, 6, "more bricks in a row");
    public static readonly MechanicParameter Rows = new("brickRows", 3, 7, 4, "more rows of bricks");
    public static readonly MechanicParameter Lives = new("lives", 1, 5, 3, "more balls to lose");
}
