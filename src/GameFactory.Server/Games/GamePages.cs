using System.Globalization;
using GameFactory.Database.Sql;
using GameFactory.Engine.Games;
using GameFactory.Kit.Mechanics;
using GameFactory.Server.Protocol;
using Npgsql;

namespace GameFactory.Server.Games;

/// <summary>Finds the games of a page, along an index; what they are is read afterwards, for those few only.</summary>
internal sealed class GamePages(NpgsqlDataSource database, StepPlan plan)
{
    private const string WithoutBatch = "none";

    private static readonly string s_place = SqlFile.Beside<GamePages>("games_place.sql");
    private static readonly string s_orphans = SqlFile.Beside<GamePages>("games_orphans.sql");
    private static readonly string s_slug = SqlFile.Beside<GamePages>("games_slug.sql");
    private static readonly string s_games = SqlFile.Beside<GamePages>("games.sql");

    public async Task<GamesReply> ReadAsync(GameQuery query, CancellationToken cancellationToken)
    {
        var limit = Paging.Limit(query.Limit, 100, 1_000);
        var (sort, ids) =
            SortOf(query) == GameSorts.Slug
                ? (GameSorts.Slug, await BySlugAsync(query, limit, cancellationToken))
                : (GameSorts.Place, await ByPlaceAsync(query, limit, cancellationToken));
        var games = await GamesAsync(ids, cancellationToken);
        return new GamesReply(games, ids.Count < limit || games.Count == 0 ? null : CursorOf(games[^1], sort));
    }

    /// <summary>Games in the order of their ids; one that is gone is left out.</summary>
    public async Task<IReadOnlyList<GameReply>> GamesAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : await database.ReadAsync(s_games, [ids.ToArray(), plan.Count], GameReply.Read, cancellationToken);

    private async Task<IReadOnlyList<Guid>> BySlugAsync(GameQuery query, int limit, CancellationToken cancellationToken)
    {
        var beginning = RequestFields.LikeText(query.Text) + "%";
        var after = string.IsNullOrEmpty(query.Cursor) ? null : query.Cursor;
        return await database.ReadAsync(s_slug, [beginning, after, limit], row => row.GetGuid(0), cancellationToken);
    }

    private async Task<IReadOnlyList<Guid>> ByPlaceAsync(GameQuery query, int limit, CancellationToken cancellationToken)
    {
        Guid? batch = string.IsNullOrEmpty(query.Batch) ? null : RequestFields.Id(query.Batch, "batch");
        object?[] filter =
        [
            RequestFields.OneOf(query.Status, GameStatuses.All, "status"),
            GenreOf(query),
            StepOf(query),
            ActivityOf(query),
        ];
        var orphan = OrphanOf(query.Cursor);
        var after = orphan is null ? Paging.Place(query.Cursor, "cursor", Place) : null;
        List<Guid> ids = [];
        if (orphan is null)
        {
            object?[] parameters = [batch, .. filter, after?.Batch, after?.Index, limit];
            ids.AddRange(await database.ReadAsync(s_place, parameters, row => row.GetGuid(0), cancellationToken));
        }

        if (batch is null && ids.Count < limit)
        {
            object?[] parameters = [.. filter, orphan, limit - ids.Count];
            ids.AddRange(await database.ReadAsync(s_orphans, parameters, row => row.GetGuid(0), cancellationToken));
        }

        return ids;
    }

    private static string SortOf(GameQuery query)
    {
        var sort = RequestFields.OneOf(query.Sort, GameSorts.All, "sort");
        var isByText = !string.IsNullOrEmpty(query.Text);
        var hasOther =
            new[] { query.Batch, query.Status, query.Genre, query.Activity }.Any(one => !string.IsNullOrEmpty(one))
            || query.Step is not null
            || query.Stuck is true;
        sort ??= isByText ? GameSorts.Slug : GameSorts.Place;
        return (sort == GameSorts.Slug && hasOther) || (sort == GameSorts.Place && isByText)
            ? throw RequestException.Invalid("sort", $"does not go with these filters: {GameSorts.Table}")
            : sort;
    }

    private static string CursorOf(GameReply last, string sort) =>
        sort == GameSorts.Slug ? last.Slug
        : last.BatchId is { } batch ? Paging.Cursor(batch.ToString("N"), last.Index)
        : Paging.Cursor(WithoutBatch, last.Id.ToString("N"));

    private int? StepOf(GameQuery query) =>
        query.Step < 0 || query.Step > plan.Count
            ? throw RequestException.Invalid("step", $"must be a whole number from 0 to {plan.Count}, but is {query.Step}")
            : query.Step;

    private static string? ActivityOf(GameQuery query) =>
        query.Stuck is not true ? RequestFields.OneOf(query.Activity, GameActivities.All, "activity")
        : string.IsNullOrEmpty(query.Activity) || query.Activity == "stuck" ? "stuck"
        : throw RequestException.Invalid("stuck", $"cannot be asked for together with the activity '{query.Activity}'; leave one out");

    // A filter that matches nothing because its word is unknown would look like an empty factory.
    private static string? GenreOf(GameQuery query) => RequestFields.OneOf(query.Genre, Genres.All, "genre");

    private static Guid? OrphanOf(string? cursor) =>
        cursor?.StartsWith(WithoutBatch + "-", StringComparison.Ordinal) is true
        && Guid.TryParseExact(cursor[(WithoutBatch.Length + 1)..], "N", out var id)
            ? id
            : null;

    private static (Guid Batch, int Index)? Place(string batch, string index) =>
        Guid.TryParseExact(batch, "N", out var id) && int.TryParse(index, CultureInfo.InvariantCulture, out var place) ? (id, place) : null;
}
