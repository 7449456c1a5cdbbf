namespace GameFactory.Kit.Assets.Sounds;

/// <summary>Notes of effects that every game has, and of those that several mechanics share.</summary>
public static class Effects
{
    /// <summary>A bright chime of two notes.</summary>
    public static Tone[] Gain(Tuning t) =>
        [new(0, 0.12f, t.Step(18), t.Step(18), t.Lead, 0.6f), new(0.07f, 0.3f, t.Step(21), t.Step(21), t.Lead, 0.7f)];

    /// <summary>A dull thud with a falling tone.</summary>
    public static Tone[] Hurt(Tuning t) =>
        [new(0, 0.3f, t.Step(5), t.Step(-4), t.Lead, 0.7f), new(0, 0.16f, 900, 200, Timbre.Noise, 0.7f, 0.001f)];

    internal static Tone[] Tap(Tuning t) =>
        [new(0, 0.06f, t.Step(14), t.Step(11), Timbre.Triangle, 0.7f, 0.001f), new(0, 0.02f, 4000, 2000, Timbre.Noise, 0.2f, 0.001f)];

    internal static Tone[] Win(Tuning t) =>
        [
            .. Line(t, [7, 9, 11, 14, 16], 0.11f, 0.4f, t.Lead),
            .. Line(t, [14, 18, 21], 0, 0.9f, t.Chord).Select(n => n with { At = n.At + 0.55f, Volume = 0.35f }),
        ];

    internal static Tone[] Lose(Tuning t) => Line(t, [8, 6, 4], 0.2f, 0.5f, t.Lead, glide: true);

    internal static Tone[] Unlock(Tuning t) =>
        [
            new(0, 0.05f, 2500, 800, Timbre.Noise, 0.5f, 0.001f),
            new(0.08f, 0.2f, t.Step(14), t.Step(14), Timbre.Bell, 0.6f),
            new(0.2f, 0.5f, t.Step(18), t.Step(18), Timbre.Bell, 0.7f),
        ];

    private static Tone[] Line(Tuning t, int[] steps, float apart, float length, Timbre timbre, bool glide = false) =>
        [.. steps.Select((step, i) => new Tone(i * apart, length, t.Step(step), t.Step(step) * (glide ? 0.94f : 1), timbre, 0.6f))];
}
