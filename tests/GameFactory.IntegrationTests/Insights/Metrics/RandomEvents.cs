using GameFactory.Insights.Ingestion;

namespace GameFactory.IntegrationTests.Insights.Metrics;

/// <summary>Sets of events with all that goes wrong in life: late, doubled, anonymous, across midnight, malformed.</summary>
public sealed class RandomEvents(int seed, IReadOnlyList<Guid> games, DateOnly firstDay, int days)
{
    private static readonly string?[] s_amounts = [null, "25000", "0", "12345.5", "-5", "\"9\"", "1e12", "null", "true", "[]", "1000000000"];
    private static readonly string[] s_types = [.. EventTypes.All.Order(StringComparer.Ordinal)];

    private readonly Random _random = new(seed);

    public IEnumerable<RawEvent> Take(int visits)
    {
        for (var visit = 0; visit < visits; visit++)
        {
            var game = games[_random.Next(games.Count)];
            var user = _random.Next(8) switch { 0 => null, 1 => "", _ => $"user {_random.Next(12)}" };
            var session = _random.Next(6) == 0 ? null : $"session {_random.Next(5)}";

            // Half of the visits begin shortly before midnight.
            var time = firstDay.AddDays(_random.Next(days)).ToDateTime(default, DateTimeKind.Utc)
                .AddMicroseconds(_random.NextInt64(2) == 0 ? 86_400_000_000 - _random.NextInt64(600_000_000) : _random.NextInt64(86_400_000_000));
            for (var i = _random.Next(1, 7); i > 0; i--)
            {
                yield return Event(game, user, session, time);
                time = time.AddMicroseconds(_random.Next(4) == 0 ? _random.NextInt64(2 * 3_600_000_000L) : _random.Next(5) == 0 ? 1_800_000_000 : _random.NextInt64(300_000_000));
            }
        }
    }

    private RawEvent Event(Guid game, string? user, string? session, DateTime time)
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        var type = s_types[_random.Next(s_types.Length)];
        return new RawEvent(
            new Guid(bytes), game, type, user, session, time,
            type is EventTypes.RewardedAdCompleted or EventTypes.IapCompleted ? s_amounts[_random.Next(s_amounts.Length)] : null,
            type == EventTypes.IapCompleted ? _random.Next(5) switch { 0 => null, 1 => "", _ => $"transaction {_random.Next(6)}" } : null);
    }
}
