using GameFactory.Kit.Mechanics;

namespace GameFactory.Kit.Assets.Sounds;

/// <summary>Synthesises the sound effects.</summary>
internal static class EffectMaker
{
    /// <summary>The WAV of an effect; throws <see cref="NotSupportedException"/> for a key that is none.</summary>
    public static byte[] Make(string key, string core, Tuning tuning)
    {
        var tones = Tones(key, core, tuning);
        var tape = new AudioBuffer(tones.Max(t => t.At + t.Length) + 0.01);
        foreach (var tone in tones)
        {
            tape.Add(tone);
        }

        return tape.Write(key is "tap" or "tick" or "bounce" ? 0.5f : 0.8f);
    }

    private static Tone[] Tones(string key, string core, Tuning t) => key switch
    {
        "act" => core switch
        {
            KitMechanics.Runner => [new(0, 0.2f, t.Step(7), t.Step(14), t.Lead, 0.8f), new(0, 0.12f, 900, 2500, Timbre.Noise, 0.12f)],
            KitMechanics.Tiles => [new(0, 0.07f, 1800, 600, Timbre.Noise, 0.5f, 0.001f), new(0, 0.1f, t.Step(11), t.Step(10), Timbre.Triangle, 0.6f, 0.001f)],
            _ => [new(0, 0.22f, 500, 3200, Timbre.Noise, 0.45f, 0.05f), new(0, 0.18f, t.Step(4), t.Step(11), t.Lead, 0.5f)],
        },
        "gain" => core == KitMechanics.Tiles
            ? [new(0, 0.5f, t.Step(14), t.Step(14), Timbre.Bell, 0.7f), new(0.08f, 0.55f, t.Step(16), t.Step(16), Timbre.Bell, 0.6f), new(0.16f, 0.6f, t.Step(18), t.Step(18), Timbre.Bell, 0.6f)]
            : [new(0, 0.12f, t.Step(18), t.Step(18), t.Lead, 0.6f), new(0.07f, 0.3f, t.Step(21), t.Step(21), t.Lead, 0.7f)],
        "hurt" => [new(0, 0.3f, t.Step(5), t.Step(-4), t.Lead, 0.7f), new(0, 0.16f, 900, 200, Timbre.Noise, 0.7f, 0.001f)],
        "break" => [new(0, 0.14f, 5000, 900, Timbre.Noise, 0.7f, 0.001f), new(0.03f, 0.1f, 3000, 700, Timbre.Noise, 0.4f, 0.001f), new(0, 0.12f, t.Step(14), t.Step(7), t.Lead, 0.45f, 0.001f)],
        "bounce" => core == KitMechanics.Runner
            ? [new(0, 0.1f, 500, 160, Timbre.Noise, 0.6f, 0.002f), new(0, 0.09f, 140, 70, Timbre.Sine, 0.8f, 0.002f)]
            : [new(0, 0.07f, t.Step(11), t.Step(11), Timbre.Triangle, 0.8f, 0.001f), new(0, 0.03f, 2500, 900, Timbre.Noise, 0.3f, 0.001f)],
        "tap" => [new(0, 0.06f, t.Step(14), t.Step(11), Timbre.Triangle, 0.7f, 0.001f), new(0, 0.02f, 4000, 2000, Timbre.Noise, 0.2f, 0.001f)],
        "tick" => [new(0, 0.04f, 2100, 1900, Timbre.Triangle, 0.7f, 0.001f), new(0, 0.015f, 6000, 4000, Timbre.Noise, 0.3f, 0.001f)],
        "win" => [.. Line(t, [7, 9, 11, 14, 16], 0.11f, 0.4f, t.Lead), .. Line(t, [14, 18, 21], 0, 0.9f, t.Chord).Select(n => n with { At = n.At + 0.55f, Volume = 0.35f })],
        "lose" => Line(t, [8, 6, 4], 0.2f, 0.5f, t.Lead, glide: true),
        "unlock" => [new(0, 0.05f, 2500, 800, Timbre.Noise, 0.5f, 0.001f), new(0.08f, 0.2f, t.Step(14), t.Step(14), Timbre.Bell, 0.6f), new(0.2f, 0.5f, t.Step(18), t.Step(18), Timbre.Bell, 0.7f)],
        "slow" => [new(0, 0.7f, t.Step(18), t.Step(2), t.Lead, 0.6f, 0.03f), new(0, 0.7f, 2600, 200, Timbre.Noise, 0.25f, 0.05f)],
        _ => throw new NotSupportedException($"No sound is known for the key '{key}'."),
    };

    private static Tone[] Line(Tuning t, int[] steps, float apart, float length, Timbre timbre, bool glide = false) =>
        [.. steps.Select((step, i) => new Tone(i * apart, length, t.Step(step), t.Step(step) * (glide ? 0.94f : 1), timbre, 0.6f))];
}
