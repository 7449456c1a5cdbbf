using System.Text.Json;
using System.Text.Json.Serialization;

namespace GameFactory.Insights.Learning;

/// <summary>A line that <see cref="LearnPlay"/> reads; which fields are set depends on <see cref="Op"/>.</summary>
internal sealed record PlayMessage
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public string Op { get; init; } = string.Empty;

    /// <summary>Of a world; of a batch in <c>begin</c>, which otherwise gets one from the world's.</summary>
    public long? Seed { get; init; }

    public IReadOnlyList<string> Genres { get; init; } = [];

    public IReadOnlyList<Offer> Mechanics { get; init; } = [];

    public int Batch { get; init; }

    public string Genre { get; init; } = string.Empty;

    /// <summary>Mechanics to pick; 0 leaves it to the draws, as step 1 does.</summary>
    public int Slots { get; init; }

    public IReadOnlyList<Result> Outcomes { get; init; } = [];

    /// <summary>A mechanic of the world and the genres that offer it.</summary>
    /// <param name="Id">Name.</param>
    /// <param name="Genres">Genres that offer it.</param>
    /// <param name="Role"><c>core</c> or <c>modifier</c>; null when it may be either.</param>
    /// <param name="Fits">For a modifier the cores it fits; null for all.</param>
    internal sealed record Offer(string Id, IReadOnlyList<string> Genres, string? Role = null, IReadOnlyList<string>? Fits = null);

    /// <summary>A game's counts; a missing count of d7 is not known yet.</summary>
    internal sealed record Result(
        int Batch,
        string Genre,
        IReadOnlyList<string> Mechanics,
        long Installs,
        [property: JsonPropertyName("retained_d1")] long? RetainedD1,
        [property: JsonPropertyName("retained_d7")] long? RetainedD7,
        long LevelAttempts,
        long LevelsCompleted,
        long Prompted,
        long OptedIn
    )
    {
        public GameOutcome Outcome() =>
            new(
                Batch,
                Genre,
                Mechanics,
                Returned(RetainedD1),
                Returned(RetainedD7),
                new Tally(LevelAttempts, LevelsCompleted),
                new Tally(Prompted, OptedIn)
            );

        private Tally Returned(long? players) => players is { } known ? new Tally(Installs, known) : Tally.Unknown;
    }
}
