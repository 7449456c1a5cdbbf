using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.BouncingBall;

/// <summary>
/// How hard a wall is: 35 % speed of the ball (170 to 460 units per second), 30 % width of the paddle (150 to 50 units), 35 % hits that
/// are needed (6 to 46).
/// </summary>
internal static class BreakoutDifficulty
{
    internal const int SlowBall = 170;
    internal const int FastBall = 460;
    internal const int WidePaddle = 150;
    internal const int NarrowPaddle = 50;
    private const int FewHits = 6;
    private const int ManyHits = 46;

    /// <summary>0 to 1000.</summary>
    internal static int Of(Level level) => Of(level.Param("ballSpeed"), level.Param("paddleWidth"), level.Grid.Sum(row => row.Sum()));

    internal static int Of(int ballSpeed, int paddleWidth, int hits) =>
        ((35 * Speed(ballSpeed)) + (30 * Paddle(paddleWidth)) + (35 * Hits(hits))) / 100;

    /// <summary>The hits that make up the rest of the target.</summary>
    internal static int HitsFor(int target, int ballSpeed, int paddleWidth)
    {
        var rest = ((target * 100) - (35 * Speed(ballSpeed)) - (30 * Paddle(paddleWidth))) / 35;
        return FewHits + ((ManyHits - FewHits) * Math.Clamp(rest, 0, 1000) / 1000);
    }

    private static int Speed(int ballSpeed) => Math.Clamp((ballSpeed - SlowBall) * 1000 / (FastBall - SlowBall), 0, 1000);

    private static int Paddle(int paddleWidth) => Math.Clamp((WidePaddle - paddleWidth) * 1000 / (WidePaddle - NarrowPaddle), 0, 1000);

    private static int Hits(int hits) => Math.Clamp((hits - FewHits) * 1000 / (ManyHits - FewHits), 0, 1000);
}
