using System.Security.Cryptography;
using System.Text;

namespace GameFactory.Insights.Players;

/// <summary>What the simulated world thinks of a game. Hidden from the factory: it can only be seen in what players do.</summary>
/// <param name="DayOne">Share of players who come back on the next day.</param>
/// <param name="Fading">Exponent of the power law by which later days follow: day k is day 1 times k to the minus this.</param>
/// <param name="Completion">Share of levels that are won at difficulty 1.</param>
/// <param name="OptIn">Share of offered ads that are watched.</param>
/// <param name="LevelsPerSession">Levels played in a session, on average.</param>
internal sealed record PlayerTaste(double DayOne, double Fading, double Completion, double OptIn, double LevelsPerSession)
{
    /// <summary>The same world for the same seed: mechanics have effects of their own, and others in single genres.</summary>
    public static PlayerTaste Of(SimulatedGame game, long world)
    {
        double Effect(string what) => game.Mechanics.Sum(m => Unit(world, what, m) + (0.5 * Unit(world, what, $"{m}/{game.Genre}")));
        var hardness = game.Difficulty - 1;
        return new PlayerTaste(
            Share(-1.1 + (0.45 * Effect("stays")) - (0.3 * hardness * hardness)),
            0.9 - (0.12 * Math.Tanh(Effect("stays long"))),
            Share(0.5 + (0.3 * Effect("wins")) - (1.2 * hardness)),
            game.AdGating ? Share(-0.5 + (0.4 * Effect("watches"))) : 0,
            5 + (1.5 * Math.Tanh(Effect("plays on"))));
    }

    /// <summary>Probability that a player comes back on the k-th day after the first.</summary>
    public double Returns(int day) => DayOne * Math.Pow(day, -Fading);

    // -1 to 1, fixed by the words.
    private static double Unit(long world, string what, string whom)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{world}/{what}/{whom}"));
        return (BitConverter.ToUInt32(hash) / (double)uint.MaxValue * 2) - 1;
    }

    private static double Share(double logit) => 1 / (1 + Math.Exp(-logit));
}
