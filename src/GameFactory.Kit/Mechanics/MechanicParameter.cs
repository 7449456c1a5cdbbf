namespace GameFactory.Kit.Mechanics;

/// <summary>An integer knob of a mechanic's rules; the unit is in the name.</summary>
/// <param name="Name">camelCase, such as <c>speedPxPerSecond</c> or <c>periodMs</c>.</param>
/// <param name="Min">Smallest value that still plays well.</param>
/// <param name="Max">Largest value that still plays well.</param>
/// <param name="Default">The kit's own value.</param>
/// <param name="Meaning">What a larger value does, for people.</param>
public sealed record MechanicParameter(string Name, int Min, int Max, int Default, string Meaning)
{
    /// <summary>The nearest legal value.</summary>
    public int Clamp(int value) => Math.Clamp(value, Min, Max);
}
