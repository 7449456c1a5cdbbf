using System.Security.Cryptography;
using System.Text;

namespace GameFactory.Insights.Players;

/// <summary>What the simulated world thinks of a game. Hidden from the factory: it can only be seen in what players do.</summary>
/// <param name="RetentionD1">Share of players who come back on the next day.</param>
/// <param name="Fading">Exponent of the power law by which later days follow: day k is day 1 times k to the minus this.</param>
/// <param name="Completion">Share of levels that are won by a player of usual skill.</param>
/// <param name="OptIn">Share of offered ads that are watched.</param>
/// <param name="LevelsPerSession">Levels played in a session, on average.</param>
internal sealed record PlayerTaste(double RetentionD1, double Fading, double Completion, double OptIn, double LevelsPerSession)
{
    // Logits by which one mechanic typically moves an outcome, and the share of it that is liking as such, which moves all outcomes
    // together.
    private const double Liking = 0.6;
    private const double OfOneGenre = 0.5;

    /// <summary>
    /// The same world for the same seed. Each mechanic has an effect of its own on each outcome and a further one in each genre, they add
    /// up over the game's mechanics; each genre has a difficulty that its players like best, and levels are won less the harder a game is.
    /// </summary>
    public static PlayerTaste Of(SimulatedGame game, long world)
    {
        double Single(string what, string mechanic) =>
            Unit(world, what, mechanic) + (OfOneGenre * Unit(world, what, $"{mechanic}/{game.Genre}"));
        double Effect(string what) => game.Mechanics.Sum(m => (Liking * Single("liked", m)) + ((1 - Liking) * Single(what, m)));

        var liked = Math.Exp(0.25 * Unit(world, "difficulty", game.Genre));
        var off = Math.Log(game.Difficulty / liked);
        return new PlayerTaste(
            Share(-1.1 + (0.6 * Effect("stays")) - (1.5 * off * off)),
            0.9 - (0.12 * Math.Tanh(Effect("stays long"))),
            Share(0.4 + (0.4 * Unit(world, "hardness", game.Genre)) + (0.35 * Effect("wins")) - (1.2 * (game.Difficulty - 1))),
            game.AdGating ? Share(-0.5 + (0.6 * Effect("watches"))) : 0,
            5 + (1.5 * Math.Tanh(Effect("plays on")))
        );
    }

    /// <summary>Probability that a player comes back on the k-th day after the first.</summary>
    public double Returns(int day) => RetentionD1 * Math.Pow(day, -Fading);

    // -1 to 1, fixed by the words.
    private static double Unit(long world, string what, string whom)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{world}/{what}/{whom}"));
        return (BitConverter.ToUInt32(hash) / (double)uint.MaxValue * 2) - 1;
    }

    private static double Share(double logit) => 1 / (1 + Math.Exp(-logit));
}
