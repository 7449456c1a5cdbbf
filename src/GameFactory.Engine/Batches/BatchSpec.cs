namespace GameFactory.Engine.Batches;

/// <summary>The request that a batch is made from; checked at the door, never changed afterwards.</summary>
[GenerateSerializer, Immutable, Alias("BatchSpec")]
public sealed record BatchSpec
{
    /// <summary>1 to 255 characters.</summary>
    [Id(0)]
    public required string Name { get; init; }

    /// <summary>1 to 100,000.</summary>
    [Id(1)]
    public required int GameCount { get; init; }

    /// <summary>At least one genre.</summary>
    [Id(2)]
    public required IReadOnlyList<GenreShare> GenreMix { get; init; }

    /// <summary>A JSON object of the vocabulary of constraints.</summary>
    [Id(3)]
    public string Constraints { get; init; } = "{}";

    /// <summary>Same seed, same games.</summary>
    [Id(4)]
    public long Seed { get; init; }

    /// <summary>Unfinished games in flight at once, 1 to 10,000.</summary>
    [Id(5)]
    public int Window { get; init; } = 200;

    /// <summary>0 to 9; higher first.</summary>
    [Id(6)]
    public int Priority { get; init; }

    /// <summary>Its players are simulated; fixed for ever, and never mixed with real ones.</summary>
    [Id(7)]
    public bool Simulated { get; init; }

    /// <summary>
    /// The request's own constraints when advice was added to them, null when it was not. A repeat of the request is known by them: what is
    /// advised may have changed meanwhile.
    /// </summary>
    [Id(8)]
    public string? AskedConstraints { get; init; }

    /// <summary>
    /// Lines for the log of the batch, such as where its constraints come from: written with its row, not kept in its state.
    /// </summary>
    [Id(9)]
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>True when the other is of the same request.</summary>
    public bool IsOfSameRequest(BatchSpec other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Request(this) == Request(other) && GenreMix.SequenceEqual(other.GenreMix);

        static BatchSpec Request(BatchSpec spec) =>
            spec with
            {
                GenreMix = [],
                Notes = [],
                Constraints = spec.AskedConstraints ?? spec.Constraints,
            };
    }

    /// <summary>
    /// The genre of the game at an index: shares are dealt by weight, evenly spread (the genre that lags most behind its share comes next),
    /// so that every prefix of a batch has about the asked mix.
    /// </summary>
    public string GenreAt(int index)
    {
        var total = 0;
        foreach (var share in GenreMix)
        {
            total += share.Weight;
        }

        // The pattern repeats after `total` games, so only the place inside one round matters.
        var place = index % total;
        Span<int> given = stackalloc int[GenreMix.Count <= 64 ? GenreMix.Count : 0];
        if (GenreMix.Count > 64)
        {
            given = new int[GenreMix.Count];
        }

        var chosen = 0;
        for (var round = 0; round <= place; round++)
        {
            chosen = 0;
            var best = double.MinValue;
            for (var i = 0; i < GenreMix.Count; i++)
            {
                var lag = (((round + 1.0) * GenreMix[i].Weight) / total) - given[i];
                if (lag > best + 1e-9)
                {
                    (best, chosen) = (lag, i);
                }
            }

            given[chosen]++;
        }

        return GenreMix[chosen].Genre;
    }
}

/// <summary>One entry of a batch's genre mix.</summary>
/// <param name="Genre">Name of the genre.</param>
/// <param name="Weight">Relative share, positive.</param>
[GenerateSerializer, Immutable, Alias("GenreShare")]
public sealed record GenreShare([property: Id(0)] string Genre, [property: Id(1)] int Weight);
