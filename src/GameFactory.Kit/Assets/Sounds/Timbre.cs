namespace GameFactory.Kit.Assets.Sounds;

/// <summary>Shape of a wave.</summary>
internal enum Timbre
{
    /// <summary>Soft and round.</summary>
    Sine,

    /// <summary>Hollow, like a flute.</summary>
    Triangle,

    /// <summary>Like an old game console.</summary>
    Square,

    /// <summary>Bright, with few overtones so that it does not hiss.</summary>
    Saw,

    /// <summary>A struck bell: overtones that are out of tune.</summary>
    Bell,

    /// <summary>No tone at all.</summary>
    Noise,
}
