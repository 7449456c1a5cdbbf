namespace GameFactory.Engine;

/// <summary>Identity of a batch; also the key of its grain.</summary>
[GenerateSerializer, Immutable, Alias("BatchId")]
public readonly record struct BatchId([property: Id(0)] Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
