using System.Buffers.Binary;

namespace GameFactory.Insights.Players;

/// <summary>One player of one game, day by day.</summary>
internal sealed class SimulatedPlayer(SimulatedGame game, PlayerTaste taste, string name, Random random)
{
    private const int Levels = 10;

    // Share of sessions with a purchase; nothing about a game changes it.
    private const double Buys = 0.005;

    private static readonly string[] s_systems = ["android", "ios"];

    private readonly Dictionary<string, object> _device = new(StringComparer.Ordinal)
    {
        ["os"] = s_systems[random.Next(2)],
        ["simulated"] = true,
    };
    private readonly double _skill = (random.NextDouble() - 0.5) * 0.3;
    private int _level = 1;
    private int _sequence;

    /// <summary>Events from the day of installing to <paramref name="last"/>, in order.</summary>
    public IEnumerable<SimulatedEvent> Play(DateOnly installed, DateOnly last)
    {
        for (var day = installed; day <= last; day = day.AddDays(1))
        {
            if (day > installed && random.NextDouble() >= taste.Returns(day.DayNumber - installed.DayNumber))
            {
                continue;
            }

            for (var session = 0; session <= (random.NextDouble() < 0.3 ? 1 : 0); session++)
            {
                // Morning or evening, and never over midnight, so that a day is a day.
                var time = day.ToDateTime(default, DateTimeKind.Utc).AddHours((session == 0 ? 7 : 16) + (random.NextDouble() * 6));
                foreach (var item in Session($"{name}-{day.DayNumber}-{session}", time))
                {
                    yield return item;
                }
            }
        }
    }

    private IEnumerable<SimulatedEvent> Session(string session, DateTime time)
    {
        yield return Event("game_start", null, []);
        if (random.NextDouble() < Buys)
        {
            yield return Event("iap_initiated", null, [("product", "coins")]);
            yield return Event(
                "iap_completed",
                null,
                [("product", "coins"), ("transaction_id", $"{session}-coins"), ("price_micros", 990_000)]
            );
        }

        var plays = 1 + random.Next((int)Math.Round(2 * taste.LevelsPerSession));
        for (var play = 0; play < plays; play++)
        {
            if (game.AdGating && _level > game.FreeLevels)
            {
                yield return Event("unlock_prompt_shown", _level, []);
                if (random.NextDouble() >= taste.OptIn)
                {
                    yield break;
                }

                yield return Event("rewarded_ad_started", _level, []);
                yield return Event("rewarded_ad_completed", _level, [("revenue_micros", 8_000 + random.Next(20_000))]);
                yield return Event("level_unlocked", _level, [("by", "ad")]);
            }

            yield return Event("level_start", _level, []);
            var isWon = random.NextDouble() < Math.Clamp(taste.Completion + _skill, 0.02, 0.98);
            yield return Event(isWon ? "level_complete" : "level_fail", _level, [("score", random.Next(5_000))]);
            _level = isWon ? (_level % Levels) + 1 : _level;
        }

        SimulatedEvent Event(string type, int? level, (string Name, object Value)[] properties)
        {
            time = time.AddMilliseconds(random.Next(4_000, 70_000));
            _sequence++;
            var all = properties.Append(("sequence", _sequence)).ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);
            return new SimulatedEvent(NextId(time), type, name, session, level, all, _device, time);
        }
    }

    // Version 7 from seed and game: a repeat is all duplicates, yet games whose players draw the same numbers never share an id.
    private Guid NextId(DateTime time)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        Span<byte> own = stackalloc byte[16];
        game.Id.TryWriteBytes(own, bigEndian: true, out _);
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= own[i];
        }

        Span<byte> stamp = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(stamp, new DateTimeOffset(time).ToUnixTimeMilliseconds());
        stamp[2..].CopyTo(bytes);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0f));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3f));
        return new Guid(bytes, bigEndian: true);
    }
}
