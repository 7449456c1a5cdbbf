using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;

namespace GameFactory.Tests.Engine.Batches;

/// <summary>The rows of a batch's games in memory, by index.</summary>
internal sealed class FakeBatchRows : IBatchRows
{
    /// <summary>Status of each launched game, and steps it has done.</summary>
    public SortedDictionary<int, (GameStatus Status, int Done)> Games { get; } = [];

    public int Counts { get; private set; }

    public int Reloads { get; private set; }

    public int WindowSteps { get; private set; }

    public bool BatchIsGone { get; private set; }

    /// <summary>Thrown by the next reading, once.</summary>
    public Exception? Fault { get; set; }

    public Task<BatchCounts> CountAsync(BatchId batch, CancellationToken cancellationToken)
    {
        Fail();
        Counts++;
        int Of(GameStatus status) => Games.Values.Count(game => game.Status == status);
        return Task.FromResult(
            new BatchCounts(
                Of(GameStatus.Created),
                Of(GameStatus.InProgress),
                Of(GameStatus.Completed),
                Of(GameStatus.Failed),
                Of(GameStatus.Cancelled),
                Of(GameStatus.Published)
            )
        );
    }

    public Task<IReadOnlyList<int>> HoldingWindowAsync(BatchId batch, int windowSteps, CancellationToken cancellationToken)
    {
        Fail();
        Reloads++;
        WindowSteps = windowSteps;
        return Indexes(game => game.Status is GameStatus.Created or GameStatus.InProgress && game.Done < windowSteps);
    }

    public Task<IReadOnlyList<int>> UnfinishedAsync(BatchId batch, int after, int limit, CancellationToken cancellationToken) =>
        Indexes(game => game.Status is GameStatus.Created or GameStatus.InProgress, after, limit);

    public Task<IReadOnlyList<int>> AllAsync(BatchId batch, int after, int limit, CancellationToken cancellationToken) =>
        Indexes(_ => true, after, limit);

    public async Task<IReadOnlyList<EndedGame>> EndedAsync(BatchId batch, int limit, CancellationToken cancellationToken) =>
        [
            .. (await Indexes(game => game.Status is not (GameStatus.Created or GameStatus.InProgress), -1, limit)).Select(
                index => new EndedGame(GameId.Of(batch, index), $"factory/{index}")
            ),
        ];

    public Task DeleteGamesAsync(IReadOnlyList<EndedGame> games, CancellationToken cancellationToken)
    {
        foreach (var game in games)
        {
            Games.Remove(int.Parse(game.Repository!.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture));
        }

        return Task.CompletedTask;
    }

    public Task DeleteBatchAsync(BatchId batch, CancellationToken cancellationToken)
    {
        BatchIsGone = true;
        return Task.CompletedTask;
    }

    private Task<IReadOnlyList<int>> Indexes(
        Func<(GameStatus Status, int Done), bool> isWanted,
        int after = -1,
        int limit = int.MaxValue
    ) =>
        Task.FromResult<IReadOnlyList<int>>([
            .. Games.Where(game => game.Key > after && isWanted(game.Value)).Take(limit).Select(game => game.Key),
        ]);

    private void Fail()
    {
        var fault = Fault;
        Fault = null;
        if (fault is not null)
        {
            throw fault;
        }
    }
}
