namespace GameFactory.Benchmarks.Learning;

/// <summary>Someone who chooses slates in the hidden world.</summary>
internal interface IArm
{
    /// <summary>
    /// A batch begins; the games of earlier ones are <paramref name="ripe"/> when their retention d7 has just become known,
    /// <paramref name="early"/> while only day 1 is.
    /// </summary>
    void Begin(int batch, IReadOnlyList<PlayedGame> ripe, IReadOnlyList<PlayedGame> early);

    /// <summary>Mechanics for the next game.</summary>
    int[] Pick(int genre, int slots);
}
