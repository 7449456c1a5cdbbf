namespace GameFactory.Kit.Assets.Sounds;

/// <summary>Synthesises sound effects.</summary>
internal static class EffectMaker
{
    /// <summary>Peak of an effect that is heard now and then.</summary>
    public const float Loud = 0.8f;

    /// <summary>Peak of an effect that is heard all the time.</summary>
    public const float Soft = 0.5f;

    /// <summary>The WAV of an effect.</summary>
    public static byte[] Make(Tone[] tones, float peak)
    {
        var tape = new AudioBuffer(tones.Max(t => t.At + t.Length) + 0.01);
        foreach (var tone in tones)
        {
            tape.Add(tone);
        }

        return tape.Write(peak);
    }
}
