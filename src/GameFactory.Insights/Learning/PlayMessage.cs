using System.Text.Json;
using System.Text.Json.Serialization;

namespace GameFactory.Insights.Learning;

/// <summary>A line that <see cref="LearnPlay"/> reads; which fields are set depends on <see cref="Op"/>.</summary>
internal sealed record PlayMessage
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public string Op { get; init; } = string.Empty;

    public long Seed { get; init; }

    public IReadOnlyList<string> Genres { get; init; } = [];

    public IReadOnlyList<Offer> Mechanics { get; init; } = [];

    public int Batch { get; init; }

    public string Genre { get; init; } = string.Empty;

    public int Slots { get; init; }

    public IReadOnlyList<Result> Outcomes { get; init; } = [];

    /// <summary>A mechanic of the world and the genres that offer it.</summary>
    internal sealed record Offer(string Id, IReadOnlyList<string> Genres, int Complexity);

    /// <summary>A game's counts; a missing day-7 count is not known yet.</summary>
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
        long OptedIn)
    {
        public GameOutcome Outcome() => new(
            Batch,
            Genre,
            Mechanics,
            Returned(RetainedD1),
            Returned(RetainedD7),
            new Tally(LevelAttempts, LevelsCompleted),
            new Tally(Prompted, OptedIn));

        private Tally Returned(long? players) => players is { } known ? new Tally(Installs, known) : Tally.Unknown;
    }
}
