namespace GameFactory.Kit.Assets.Sounds;

/// <summary>
/// Composes the background music: eight bars of bass, chords, a melody in the form A A B A and light drums, as a seamless loop.
/// </summary>
internal static class MusicMaker
{
    /// <summary>Bars of the loop.</summary>
    public const int Bars = 8;

    private static readonly int[][] s_brightChords =
    [
        [0, 4, 5, 3],
        [0, 5, 3, 4],
        [5, 3, 0, 4],
        [0, 3, 4, 3],
        [0, 2, 3, 4],
    ];
    private static readonly int[][] s_darkChords =
    [
        [0, 5, 2, 6],
        [0, 6, 5, 6],
        [0, 3, 5, 4],
        [0, 2, 6, 5],
    ];

    /// <summary>Beats a minute.</summary>
    public static int Tempo(string style, long seed) =>
        SeededRandom.For(seed, "tempo").Between(0, 8) * 2
        + style switch
        {
            "pixel" or "neon" => 120,
            "pastel" or "paper" => 104,
            _ => 112,
        };

    /// <summary>The WAV of the loop.</summary>
    public static byte[] Make(Tuning tuning, int tempo, string style, long seed)
    {
        var random = SeededRandom.For(seed, "music");
        var beat = 60f / tempo;
        var tape = new AudioBuffer(Bars * 4 * beat, loop: true);
        var chords = random.Pick(tuning.Bright ? s_brightChords : s_darkChords);
        var arpeggio = random.Permutation(3);
        var motifs = (A: Motif(random), B: Motif(random));
        for (var bar = 0; bar < Bars; bar++)
        {
            var at = bar * 4 * beat;
            var root = chords[bar % 4];
            Bass(tape, tuning, at, beat, root, style);

            // High roots are voiced an octave lower, so that neighbouring chords lie near each other.
            var voiced = root > 3 ? root - 7 : root;
            Chords(tape, tuning, at, beat, voiced, arpeggio);
            var motif = bar is 4 or 5 ? motifs.B : motifs.A;
            Melody(tape, tuning, at, beat, voiced, motif[bar % 2], last: bar == Bars - 1);
            Drums(tape, at, beat, style, fill: bar % 4 == 3);
        }

        return tape.Write(0.62f);
    }

    // Two bars of rhythm and contour: eighths with a step relative to the chord, or a rest.
    private static int?[][] Motif(SeededRandom random)
    {
        int?[] Bar()
        {
            var bar = new int?[8];
            var step = random.Below(3) * 2;
            for (var i = 0; i < 8; i++)
            {
                step = Math.Clamp(step + random.Between(-2, 2), -1, 8);
                bar[i] = i == 0 || random.Chance(i % 2 == 0 ? 0.75 : 0.4) ? (i % 4 == 0 ? step / 2 * 2 : step) : null;
            }

            return bar;
        }

        return [Bar(), Bar()];
    }

    private static void Bass(AudioBuffer tape, Tuning tuning, float at, float beat, int root, string style)
    {
        var timbre =
            style is "pixel" ? Timbre.Triangle
            : style is "neon" ? Timbre.Saw
            : Timbre.Sine;
        foreach (var (place, step) in new[] { (0f, 0), (1.5f, 0), (2f, 4), (3f, 0), (3.5f, 2) })
        {
            var frequency = tuning.Step(root + step - 7);
            tape.Add(new Tone(at + (place * beat), beat * 1.1f, frequency, frequency, timbre, 0.42f, 0.008f));
        }
    }

    private static void Chords(AudioBuffer tape, Tuning tuning, float at, float beat, int root, int[] order)
    {
        for (var i = 0; i < 8; i++)
        {
            var step = root + (order[i % 3] * 2) + (i >= 4 && i % 3 == 0 ? 7 : 0);
            var frequency = tuning.Step(step + 7);
            tape.Add(new Tone(at + (i * beat / 2), beat * 0.9f, frequency, frequency, tuning.Chord, 0.13f, 0.006f));
        }
    }

    private static void Melody(AudioBuffer tape, Tuning tuning, float at, float beat, int root, int?[] motif, bool last)
    {
        for (var i = 0; i < (last ? 5 : 8); i++)
        {
            if (motif[i] is { } step)
            {
                var frequency = tuning.Step(root + step + 14);
                var length = i < 7 && motif[i + 1] is null ? beat * 1.2f : beat * 0.65f;
                tape.Add(new Tone(at + (i * beat / 2), length, frequency, frequency, tuning.Lead, 0.22f, 0.01f));
            }
        }
    }

    private static void Drums(AudioBuffer tape, float at, float beat, string style, bool fill)
    {
        var soft = style is "pastel" or "paper" ? 0.55f : 1;
        foreach (var place in new[] { 0f, 2f, 2.5f })
        {
            tape.Add(new Tone(at + (place * beat), 0.16f, 130, 42, Timbre.Sine, 0.6f * soft, 0.002f));
        }

        foreach (var place in new[] { 1f, 3f })
        {
            tape.Add(new Tone(at + (place * beat), 0.13f, 4200, 1600, Timbre.Noise, 0.2f * soft, 0.001f));
        }

        for (var i = 0; i < 8; i++)
        {
            tape.Add(new Tone(at + (i * beat / 2), 0.04f, 9000, 8000, Timbre.Noise, (i % 2 == 0 ? 0.07f : 0.11f) * soft, 0.001f));
        }

        for (var i = 0; fill && i < 3; i++)
        {
            tape.Add(new Tone(at + ((3.25f + (i * 0.25f)) * beat), 0.1f, 3000 - (i * 700), 900, Timbre.Noise, 0.15f * soft, 0.001f));
        }
    }
}
