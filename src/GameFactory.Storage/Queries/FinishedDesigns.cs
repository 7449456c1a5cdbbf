using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Storage.Queries;

/// <summary>Designs of finished games, for new ones to differ from.</summary>
public sealed class FinishedDesigns(NpgsqlDataSource database)
{
    private static readonly string s_designs = SqlFile.Beside<FinishedDesigns>("finished_designs.sql");

    /// <summary>The newest finished games of some genres, as the JSON array that the similarity gate compares with.</summary>
    /// <param name="genres">Genres.</param>
    /// <param name="simulated">Games with simulated players, or those with real ones.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string> TraitsAsync(IReadOnlyList<string> genres, bool simulated, int limit, CancellationToken cancellationToken) =>
        (await database.ReadAsync(s_designs, [genres.ToArray(), simulated, limit], row => row.GetString(0), cancellationToken)).Single();
}
