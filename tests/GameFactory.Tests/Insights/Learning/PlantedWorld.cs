using GameFactory.Insights.Learning;

namespace GameFactory.Tests.Insights.Learning;

/// <summary>A tiny world with planted effects: mechanic i moves every rate by its own number of logits.</summary>
internal sealed class PlantedWorld(int seed)
{
    private readonly Random _random = new(seed);

    public static IReadOnlyList<string> Mechanics { get; } = [.. Enumerable.Range(0, 12).Select(i => $"m{i:00}")];

    public static IReadOnlyList<string> Genres { get; } = ["puzzle", "runner"];

    public static double Effect(string mechanic) => 0.12 * (int.Parse(mechanic[1..]) - 5.5) / 3.5;

    public GameOutcome Play(int batch, string genre, IReadOnlyList<string> slate, bool isMature = true)
    {
        var lift = slate.Sum(Effect);
        var luck = 0.2 * (_random.NextDouble() + _random.NextDouble() + _random.NextDouble() - 1.5);
        var players = _random.Next(60, 300);
        return new GameOutcome(
            batch,
            genre,
            slate,
            Draw(players, -1.27 + lift + luck),
            isMature ? Draw(players, -3.18 + lift + luck) : Tally.Unknown,
            Draw(players * 6, 0.4 + (0.5 * lift)),
            Draw(players / 2, -0.6 + (0.5 * lift))
        );
    }

    public List<GameOutcome> PlayUniform(int batches, int games) =>
        [
            .. Enumerable
                .Range(0, batches * games)
                .Select(i => Play(i / games, Genres[i % 2], [.. Mechanics.OrderBy(_ => _random.Next()).Take(2 + (i % 3))])),
        ];

    private Tally Draw(int trials, double logit)
    {
        var rate = 1 / (1 + Math.Exp(-logit));
        return new Tally(trials, Enumerable.Range(0, trials).Count(_ => _random.NextDouble() < rate));
    }
}
