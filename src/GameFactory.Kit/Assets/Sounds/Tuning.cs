namespace GameFactory.Kit.Assets.Sounds;

/// <summary>Key, mood and instruments of a game: effects and music share them, so that they fit together.</summary>
public sealed class Tuning
{
    private static readonly string[] s_keyNames = ["C", "C sharp", "D", "E flat", "E", "F", "F sharp", "G", "A flat", "A", "B flat", "B"];
    private static readonly int[] s_major = [0, 2, 4, 5, 7, 9, 11];
    private static readonly int[] s_minor = [0, 2, 3, 5, 7, 8, 10];
    private static readonly int[] s_dorian = [0, 2, 3, 5, 7, 9, 10];

    private readonly int _key;
    private readonly int[] _scale;

    private Tuning(int key, int[] scale, string mood, Timbre lead, Timbre chord)
    {
        (this._key, this._scale) = (key, scale);
        (Mood, Lead, Chord) = (mood, lead, chord);
    }

    /// <summary>major, minor or dorian.</summary>
    public string Mood { get; }

    /// <summary>Instrument of melodies and effects.</summary>
    public Timbre Lead { get; }

    /// <summary>Instrument of chords.</summary>
    public Timbre Chord { get; }

    /// <summary>True for major keys.</summary>
    public bool Bright => ReferenceEquals(_scale, s_major);

    /// <summary>Such as "E flat major".</summary>
    public string Name => $"{s_keyNames[_key]} {Mood}";

    /// <summary>The tuning of a game.</summary>
    public static Tuning Of(string style, string theme, long seed)
    {
        var random = SeededRandom.For(seed, "tuning");
        var (scale, mood) = theme switch
        {
            "volcano" or "castle" or "arctic" => (s_minor, "minor"),
            "space" or "metropolis" or "desert" or "clockwork" or "reef" => random.Chance(0.6) ? (s_dorian, "dorian") : (s_major, "major"),
            _ => (s_major, "major"),
        };
        var (lead, chord) = style switch
        {
            "pixel" => (Timbre.Square, Timbre.Triangle),
            "neon" => (Timbre.Saw, Timbre.Saw),
            "pastel" => (Timbre.Bell, Timbre.Sine),
            "paper" => (Timbre.Triangle, Timbre.Bell),
            _ => (Timbre.Triangle, Timbre.Triangle),
        };
        return new Tuning(random.Below(12), scale, mood, lead, chord);
    }

    /// <summary>Frequency of a step of the scale; 0 is the key's note below middle C, 7 the octave above.</summary>
    public float Step(int step)
    {
        var octave = (int)Math.Floor(step / 7.0);
        var semitones = _key + _scale[step - (octave * 7)] + (12 * octave);
        return 130.81f * MathF.Pow(2, semitones / 12f);
    }
}
