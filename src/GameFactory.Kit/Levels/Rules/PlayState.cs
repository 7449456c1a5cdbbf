namespace GameFactory.Kit.Levels.Rules;

/// <summary>All that changes while a level is played. The twin of the kit's <c>play_state.dart</c>.</summary>
public sealed class PlayState
{
    /// <summary>One of <see cref="Rules.Phase"/>.</summary>
    public int Phase { get; set; }

    /// <summary>Steps made so far.</summary>
    public int Tick { get; set; }

    /// <summary>Points; the level's stars are measured by them.</summary>
    public int Score { get; set; }

    /// <summary>Bits of what happened in the last step.</summary>
    public int Events { get; set; }

    /// <summary>World time left in ms; stays 0 in a level without a limit.</summary>
    public int TimeLeftMs { get; set; }

    /// <summary>
    /// Numbers of the modifiers; each names its own in <see cref="ModifierRules.Numbers"/>, and <see cref="ModifierSet"/> knows their
    /// places.
    /// </summary>
    public int[] Numbers { get; set; } = [];

    /// <summary>State of the random numbers.</summary>
    public uint Rng { get; set; } = 1;

    /// <summary>The mechanic's own numbers; the rules class names the places.</summary>
    public int[] Body { get; set; } = [];

    /// <summary>A copy that shares nothing with this state.</summary>
    public PlayState Copy()
    {
        var next = (PlayState)MemberwiseClone();
        next.Numbers = (int[])Numbers.Clone();
        next.Body = (int[])Body.Clone();
        return next;
    }
}
