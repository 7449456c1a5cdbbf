namespace GameFactory.Engine.Batches;

/// <summary>One entry of a batch's genre mix.</summary>
/// <param name="Genre">Name of the genre.</param>
/// <param name="Weight">Relative share, positive.</param>
[GenerateSerializer, Immutable, Alias("GenreShare")]
public sealed record GenreShare([property: Id(0)] string Genre, [property: Id(1)] int Weight);
