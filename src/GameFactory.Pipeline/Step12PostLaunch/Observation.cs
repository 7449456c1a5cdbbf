using System.Text.Json;

namespace GameFactory.Pipeline.Step12PostLaunch;

/// <summary>How a game is watched before it is scored.</summary>
/// <param name="Days">Days from the start of the step.</param>
/// <param name="MinPlayers">Players to wait for.</param>
/// <param name="PatienceDays">Further days to wait for them.</param>
public sealed record Observation(int Days, int MinPlayers, int PatienceDays)
{
    private const int MostDays = 90;
    private const int MostPlayers = 1_000_000;
    private static readonly TimeSpan s_soonest = TimeSpan.FromMinutes(1);

    /// <summary>What <c>observation</c> of the batch's constraints says, and the settings where it is silent.</summary>
    public static Observation Of(string constraints, PostLaunchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var document = JsonDocument.Parse(constraints);
        var asked =
            document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("observation", out var value)
            && value.ValueKind == JsonValueKind.Object
                ? value
                : default;
        var days = Number(asked, "days", MostDays) ?? options.Days;

        // Who asks for no window and names no players does not mean to wait for any.
        return new Observation(
            days,
            Number(asked, "minPlayers", MostPlayers) ?? (days == 0 ? 0 : options.MinPlayers),
            options.PatienceDays
        );
    }

    /// <summary>
    /// When to look again; null when the time has come to score. While players are missing the pauses double, up to
    /// <paramref name="every"/>.
    /// </summary>
    public DateTimeOffset? NextLook(DateTimeOffset start, DateTimeOffset now, long players, TimeSpan every)
    {
        var end = start.AddDays(Days);
        if (now < end)
        {
            return end;
        }

        // Soon at first, when players may come any minute, then ever more rarely.
        var patience = end.AddDays(PatienceDays);
        var pause = TimeSpan.FromTicks(Math.Clamp((now - end).Ticks, Math.Min(s_soonest.Ticks, every.Ticks), every.Ticks));
        return players >= MinPlayers || now >= patience ? null
            : now + pause < patience ? now + pause
            : patience;
    }

    // A batch of another program may hold anything here; what no request could ask for counts as silence.
    private static int? Number(JsonElement asked, string name, int most) =>
        asked.ValueKind == JsonValueKind.Object
        && asked.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt32(out var number)
        && number >= 0
        && number <= most
            ? number
            : null;
}
