namespace GameFactory.Engine;

/// <summary>Identity of a game; also the key of its grain.</summary>
[GenerateSerializer, Immutable, Alias("GameId")]
public readonly record struct GameId([property: Id(0)] Guid Value)
{
    /// <summary>
    /// The id of the game at a place in its batch: UUIDv5 of (batch id, index), so that a batch needs no list of its games
    /// and a repeated launch finds the same game.
    /// </summary>
    public static GameId Of(BatchId batch, int index) => new(UuidV5.Create(batch.Value, $"game/{index}"));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
