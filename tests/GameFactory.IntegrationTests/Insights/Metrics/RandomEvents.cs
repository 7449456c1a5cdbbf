using GameFactory.Engine;

namespace GameFactory.IntegrationTests.Insights.Metrics;

/// <summary>Sets of events with all that goes wrong in life: late, doubled, anonymous, across midnight, malformed.</summary>
public sealed class RandomEvents(int seed, IReadOnlyList<Guid> games)
{
    private static readonly string?[] s_amounts =
    [
        null,
        "25000",
        "0",
        "12345.5",
        "1e3",
        "-5",
        "-0.4",
        "\"9\"",
        "1e12",
        "1e400",
        "null",
        "true",
        "[]",
        "{\"a\":1}",
        "1000000000",
        "1000000000.5",
    ];

    private static readonly string[] s_odd = ["[]", "7", "\"price_micros\"", "null"];
    private static readonly int?[] s_levels = [null, -1, 0, 1, 1, 1, 2, 2, 3, int.MaxValue];
    private static readonly string[] s_types = [.. EventTypes.All.Order(StringComparer.Ordinal)];

    private readonly Random _random = new(seed);

    /// <summary>Visits of the days from <paramref name="first"/> on; some events come twice, word for word.</summary>
    public IEnumerable<RawEvent> Take(int visits, DateOnly first, int days)
    {
        for (var visit = 0; visit < visits; visit++)
        {
            var game = games[_random.Next(games.Count)];
            var user = _random.Next(8) switch
            {
                0 => null,
                1 => "",
                _ => $"user {_random.Next(6)}",
            };
            var session = _random.Next(6) == 0 ? null : $"session {_random.Next(3)}";

            // Half of the visits begin shortly before midnight.
            var time = first
                .AddDays(_random.Next(days))
                .ToDateTime(default, DateTimeKind.Utc)
                .AddMicroseconds(
                    _random.Next(2) == 0 ? 86_400_000_000 - _random.NextInt64(600_000_000) : _random.NextInt64(86_400_000_000)
                );
            for (var i = _random.Next(1, 7); i > 0; i--)
            {
                var item = Event(game, user, session, time);
                yield return item;
                if (_random.Next(10) == 0)
                {
                    yield return item;
                }

                time = time.AddMicroseconds(Gap());
            }
        }
    }

    // Often short, sometimes exactly at the limit of a session, one beyond it, long, or none at all.
    private long Gap() =>
        _random.Next(10) switch
        {
            0 => 1_800_000_000,
            1 => 1_800_000_001,
            2 or 3 => _random.NextInt64(2 * 3_600_000_000L),
            4 => 0,
            _ => _random.NextInt64(300_000_000),
        };

    private RawEvent Event(Guid game, string? user, string? session, DateTime time)
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        var type = s_types[_random.Next(s_types.Length)];
        var isPaid = type is EventTypes.RewardedAdCompleted or EventTypes.IapCompleted;
        var odd = _random.Next(20) == 0 ? s_odd[_random.Next(s_odd.Length)] : null;
        return new RawEvent(
            new Guid(bytes),
            game,
            type,
            user,
            session,
            s_levels[_random.Next(s_levels.Length)],
            time,
            isPaid && odd is null ? s_amounts[_random.Next(s_amounts.Length)] : null,
            type == EventTypes.IapCompleted && odd is null
                ? _random.Next(5) switch
                {
                    0 => null,
                    1 => "",
                    _ => $"transaction {_random.Next(4)}",
                }
                : null,
            odd
        );
    }
}
