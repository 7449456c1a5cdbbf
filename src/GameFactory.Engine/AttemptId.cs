namespace GameFactory.Engine;

/// <summary>Identity of one attempt at one step: the fence. Only the attempt that the game's state names may change it.</summary>
[GenerateSerializer, Immutable, Alias("AttemptId")]
public readonly record struct AttemptId([property: Id(0)] Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
