using Npgsql;
using NpgsqlTypes;

namespace GameFactory.Insights.Metrics;

/// <summary>Which games a question is about: of one kind always, real and simulated players are never pooled.</summary>
public sealed record MetricsScope
{
    /// <summary>Games with simulated players; else those with real ones.</summary>
    public required bool Simulated { get; init; }

    /// <summary>Only this game.</summary>
    public Guid? Game { get; init; }

    /// <summary>Only games of this batch.</summary>
    public Guid? Batch { get; init; }

    /// <summary>Only games of this genre.</summary>
    public string? Genre { get; init; }

    /// <summary>Parameters of a query: kind, game, batch, genre, first and last day.</summary>
    internal NpgsqlParameter[] Parameters(DateOnly? from, DateOnly? to) =>
        [
            new NpgsqlParameter<bool> { TypedValue = Simulated },
            Parameter(Game, NpgsqlDbType.Uuid),
            Parameter(Batch, NpgsqlDbType.Uuid),
            Parameter(Genre, NpgsqlDbType.Text),
            Parameter(from, NpgsqlDbType.Date),
            Parameter(to, NpgsqlDbType.Date),
        ];

    internal static NpgsqlParameter Parameter(object? value, NpgsqlDbType type) =>
        new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
