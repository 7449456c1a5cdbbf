using System.Text.Json.Serialization;
using GameFactory.Database.Sql;
using GameFactory.Server.Protocol;
using Npgsql;

namespace GameFactory.Server.Games;

/// <summary>A game with its design, its builds and who holds its attempt.</summary>
internal sealed record GameDetailReply
{
    /// <summary>As in the list.</summary>
    public required GameReply Game { get; init; }

    /// <summary>Seed.</summary>
    public required long Seed { get; init; }

    /// <summary>Players are simulated.</summary>
    public required bool Simulated { get; init; }

    /// <summary>owner/name at the forge.</summary>
    public string? Repository { get; init; }

    /// <summary>Kit and version.</summary>
    public string? Template { get; init; }

    /// <summary>The design document, JSON.</summary>
    [JsonConverter(typeof(RawJson)), Shape(DocumentShape.Object)]
    public string? Design { get; init; }

    /// <summary>The mechanics that were chosen, JSON.</summary>
    [JsonConverter(typeof(RawJson)), Shape(DocumentShape.List)]
    public string? Mechanics { get; init; }

    /// <summary>The plan of events, JSON.</summary>
    [JsonConverter(typeof(RawJson)), Shape(DocumentShape.Object)]
    public string? Analytics { get; init; }

    /// <summary>The attempt that may report; null while none runs.</summary>
    public AttemptReply? Attempt { get; init; }

    /// <summary>Runner that holds the attempt; the same as in <see cref="Attempt"/>.</summary>
    public Guid? LeaseHolder { get; init; }

    /// <summary>When that runner's lease ends; the same as in <see cref="Attempt"/>.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>When its row was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it ended published.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Number of assets.</summary>
    public required int Assets { get; init; }

    /// <summary>
    /// The score of step 12, 0 to 100; until it has one the mean of the days that have one, null while there are too few players.
    /// </summary>
    public double? Score { get; init; }

    /// <summary>Builds in order.</summary>
    public required IReadOnlyList<BuildReply> Builds { get; init; }

    /// <summary>A row of <c>game_detail.sql</c>.</summary>
    public static GameDetailReply Read(NpgsqlDataReader row, GameReply game, IReadOnlyList<BuildReply> builds)
    {
        var (holder, until) = (row.Value<Guid>("lease_holder"), row.Value<DateTimeOffset>("expires_at"));
        return new GameDetailReply
        {
            Game = game,
            Seed = row.Get<long>("seed"),
            Simulated = row.Get<bool>("simulated"),
            Template = row.Text("selected_template"),
            Design = row.Text("design"),
            Mechanics = row.Text("mechanics"),
            Analytics = row.Text("analytics"),
            Attempt = AttemptReply.Of(game, holder, until),
            LeaseHolder = holder,
            LeaseUntil = until,
            CreatedAt = row.Value<DateTimeOffset>("created_at"),
            PublishedAt = row.Value<DateTimeOffset>("published_at"),
            Repository = row.Text("github_repo"),
            Assets = row.Get<int>("assets"),
            Score = row.Value<double>("score"),
            Builds = builds,
        };
    }
}

/// <summary>The attempt that may report.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Step">The step it works on.</param>
/// <param name="Number">Attempts of this step so far, this one included.</param>
/// <param name="Holder">The runner that holds it.</param>
/// <param name="Silo">Address of the silo of that runner; null when its row is gone.</param>
/// <param name="Alive">The holder renewed its lease in time.</param>
/// <param name="LeaseUntil">When the lease ends.</param>
internal sealed record AttemptReply(Guid Id, int Step, int Number, Guid? Holder, string? Silo, bool Alive, DateTimeOffset? LeaseUntil)
{
    public static AttemptReply? Of(GameReply game, Guid? holder, DateTimeOffset? until) =>
        game.AttemptId is { } id
            ? new AttemptReply(id, game.CurrentStep + 1, game.NextStepAttempts, holder, game.Silo, game.RunnerAlive ?? false, until)
            : null;
}
