namespace GameFactory.Kit.Assets.Sounds;

/// <summary>Samples that tones are mixed onto.</summary>
/// <param name="seconds">Length.</param>
/// <param name="loop">True when what rings beyond the end sounds at the beginning, which makes a loop seamless.</param>
internal sealed class AudioBuffer(double seconds, bool loop = false)
{
    private readonly float[] _samples = new float[(int)(seconds * WaveFile.Rate)];
    private readonly SeededRandom _noise = new(0x5EED);

    /// <summary>Mixes a tone in.</summary>
    public void Add(Tone tone)
    {
        var start = (int)(tone.At * WaveFile.Rate);
        var count = (int)(tone.Length * WaveFile.Rate);
        var (phase, muffled) = (0.0, 0f);
        for (var i = 0; i < count; i++)
        {
            var place = start + i;
            if (place >= _samples.Length)
            {
                if (!loop)
                {
                    return;
                }

                place %= _samples.Length;
            }

            var part = (float)i / count;
            var frequency = tone.From * MathF.Pow(tone.To / tone.From, part);
            phase += frequency / WaveFile.Rate;
            phase -= Math.Floor(phase);
            var wave =
                tone.Timbre == Timbre.Noise
                    ? Muffle(ref muffled, frequency)
                    : Wave(tone.Timbre, (float)phase, i / (float)WaveFile.Rate, frequency);
            _samples[place] += wave * tone.Volume * Envelope(part, i / (float)WaveFile.Rate, tone.Attack);
        }
    }

    /// <summary>The file, as loud as <paramref name="peak"/> (0 to 1) at its loudest.</summary>
    public byte[] Write(float peak)
    {
        var loudest = 1e-6f;
        foreach (var sample in _samples)
        {
            loudest = Math.Max(loudest, Math.Abs(sample));
        }

        var scaled = new float[_samples.Length];
        for (var i = 0; i < _samples.Length; i++)
        {
            scaled[i] = _samples[i] * peak / loudest;
        }

        return WaveFile.Write(scaled);
    }

    // Falls by the square: quick at first, then long. The last tenth fades to nothing, so that no tone ends with a click.
    private static float Envelope(float part, float seconds, float attack)
    {
        var rise = Math.Min(1, seconds / attack);
        var fall = (1 - part) * (1 - part);
        return rise * fall * Math.Min(1, (1 - part) * 10);
    }

    private static float Wave(Timbre timbre, float phase, float seconds, float frequency) =>
        timbre switch
        {
            Timbre.Triangle => 1 - (4 * MathF.Abs(phase - 0.5f)),
            Timbre.Square => phase < 0.5f ? 0.55f : -0.55f,
            Timbre.Saw => (Turn(phase) + (Turn(2 * phase) / 2) + (Turn(3 * phase) / 3) + (Turn(4 * phase) / 4)) * 0.55f,
            Timbre.Bell => (Turn(phase) * 0.7f) + (MathF.Sin(2 * MathF.PI * frequency * 2.76f * seconds) * 0.3f * MathF.Exp(-seconds * 9)),
            _ => Turn(phase),
        };

    private static float Turn(float phase) => MathF.Sin(2 * MathF.PI * phase);

    private float Muffle(ref float last, float cutoff)
    {
        var part = Math.Min(1, 2 * MathF.PI * cutoff / WaveFile.Rate);
        last += ((float)((_noise.Unit() * 2) - 1) - last) * part;
        return last * 1.6f;
    }
}
