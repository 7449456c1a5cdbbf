using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using GameFactory.Tests.Engine.Games;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GameFactory.Tests.Engine.Batches;

/// <summary>The work of a batch beside its commands.</summary>
public sealed class BatchDispatcherTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly FakeBatchRows _rows = new();
    private readonly FakeGames _games = new();
    private readonly FakeAttempts _attempts = new();
    private readonly FakeBatch _batch;
    private readonly BatchDispatcher _dispatcher;

    public BatchDispatcherTests()
    {
        _batch = new FakeBatch(_rows, _time);
        _dispatcher = Create();
    }

    public ValueTask DisposeAsync() => _dispatcher.DisposeAsync();

    [Fact]
    public async Task It_fills_the_window_and_launches_the_next_game_when_one_leaves()
    {
        await _batch.StartAsync(games: 10, window: 4);

        _dispatcher.Signal();
        Assert.Equal([4], _batch.Launches);

        Move(2, GameStatus.InProgress, done: 2);
        Assert.Equal([4, 1], _batch.Launches);
        Assert.Equal(5, _batch.State!.Cursor);
    }

    [Fact]
    public async Task A_new_dispatcher_learns_from_the_rows_who_holds_the_window()
    {
        await _batch.StartAsync(games: 10, window: 4);
        await _batch.LaunchAsync(4);
        _rows.Games[0] = (GameStatus.InProgress, 2);
        _rows.Games[1] = (GameStatus.Failed, 1);
        _batch.Launches.Clear();

        _dispatcher.Signal();

        Assert.Equal([2], _batch.Launches);
        Assert.Equal(Plans.Three.WindowSteps, _rows.WindowSteps);
    }

    [Fact]
    public async Task A_launch_that_fell_short_is_repeated_after_a_second_from_what_the_rows_say()
    {
        await _batch.StartAsync(games: 10, window: 4);
        _batch.Starts = _ => 1;
        _dispatcher.Signal();
        Assert.Equal([4], _batch.Launches);

        _batch.Starts = places => places;
        _time.Advance(TimeSpan.FromSeconds(1));
        _dispatcher.Signal();

        Assert.Equal([4, 3], _batch.Launches);
        Assert.Equal(4, _batch.State!.Cursor);
    }

    [Theory]
    [InlineData(BatchCommandKind.Pause)]
    [InlineData(BatchCommandKind.Cancel)]
    public async Task A_batch_that_is_paused_or_cancelled_launches_nothing(BatchCommandKind kind)
    {
        await _batch.StartAsync(games: 10, window: 4);
        await _batch.CommandAsync(kind);

        _dispatcher.Signal();

        Assert.Empty(_batch.Launches);
    }

    [Fact]
    public async Task The_end_is_noticed_as_soon_as_every_unfinished_game_has_moved()
    {
        await _batch.StartAsync(games: 3, window: 10);
        _dispatcher.Signal();
        Assert.Equal(1, _rows.Counts);

        Move(0, GameStatus.Completed);
        Move(1, GameStatus.Failed);
        Assert.Equal(1, _rows.Counts);
        Move(2, GameStatus.Completed);

        Assert.Equal(2, _rows.Counts);
        Assert.Equal(BatchStatus.Completed, _batch.State!.Status);
    }

    [Fact]
    public async Task Otherwise_rows_are_counted_once_a_second_while_games_move()
    {
        await _batch.StartAsync(games: 3, window: 10);
        _dispatcher.Signal();
        Move(0, GameStatus.Completed);
        Move(0, GameStatus.Completed);

        _time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal(1, _rows.Counts);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(2, _rows.Counts);

        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(2, _rows.Counts);
    }

    [Fact]
    public async Task Lost_hints_are_made_up_for_by_looking_every_five_seconds()
    {
        await _batch.StartAsync(games: 3, window: 10);
        _dispatcher.Signal();
        foreach (var index in new[] { 0, 1, 2 })
        {
            _rows.Games[index] = (GameStatus.Completed, 3);
        }

        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(BatchStatus.Completed, _batch.State!.Status);
    }

    [Fact]
    public async Task Orders_reach_every_unfinished_game_and_are_then_done()
    {
        await _batch.StartAsync(games: 1500, window: 1500);
        _dispatcher.Signal();
        _rows.Games[7] = (GameStatus.Completed, 3);

        await _batch.CommandAsync(BatchCommandKind.Pause);
        _dispatcher.Signal();

        Assert.All(Enumerable.Range(0, 1500), index => Assert.Equal(index == 7 ? [] : [BatchOrder.Pause], Game(index).Orders));
        Assert.False(_batch.State!.FanOut);
    }

    [Fact]
    public async Task A_command_that_comes_while_orders_are_carried_keeps_its_own_to_come()
    {
        await _batch.StartAsync(games: 2, window: 10);
        _dispatcher.Signal();
        await _batch.CommandAsync(BatchCommandKind.Pause);
        var isCancelled = false;
        _games.OnOrder = async () =>
        {
            if (!isCancelled)
            {
                isCancelled = true;
                await _batch.CommandAsync(BatchCommandKind.Cancel);
            }
        };

        _dispatcher.Signal();
        Assert.True(_batch.State!.FanOut);
        _dispatcher.Signal();

        Assert.Equal([BatchOrder.Pause, BatchOrder.Cancel], Game(1).Orders);
        Assert.False(_batch.State!.FanOut);
    }

    [Fact]
    public async Task A_round_that_failed_is_repeated_after_a_second_from_what_the_rows_say()
    {
        await _batch.StartAsync(games: 10, window: 4);
        _rows.Fault = new TimeoutException("The database is away.");
        _dispatcher.Signal();
        Assert.Empty(_batch.Launches);

        _time.Advance(TimeSpan.FromSeconds(1));
        _dispatcher.Signal();

        Assert.Equal([4], _batch.Launches);
        Assert.Equal(1, _rows.Reloads);
    }

    [Fact]
    public async Task A_deletion_ends_the_games_waits_for_silence_and_takes_the_rows()
    {
        await _batch.StartAsync(games: 3, window: 10);
        _dispatcher.Signal();
        _attempts.Busy.AddRange(["silo-1", "silo-2"]);
        _games.OnOrder = () =>
        {
            foreach (var index in new[] { 0, 1, 2 })
            {
                _rows.Games[index] = (GameStatus.Cancelled, 0);
            }

            return Task.CompletedTask;
        };
        await _batch.CommandAsync(BatchCommandKind.Delete);

        _dispatcher.Signal();
        Assert.Equal(3, _rows.Games.Count);
        _time.Advance(TimeSpan.FromMilliseconds(250));
        _time.Advance(TimeSpan.FromMilliseconds(250));

        Assert.Empty(_rows.Games);
        Assert.True(_rows.BatchIsGone);
        Assert.True(_batch.State!.Deleted);
        Assert.All([0, 1, 2], index => Assert.Equal([BatchOrder.Delete], Game(index).Orders));
    }

    [Fact]
    public async Task Disposed_it_ends_whatever_it_waits_for()
    {
        await _batch.StartAsync(games: 10, window: 4);
        var other = Create();
        other.Signal();

        await other.DisposeAsync();
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, _rows.Reloads);
    }

    private BatchDispatcher Create()
    {
        var orders = new GameOrders(_games);
        var deletion = new BatchDeletion(
            _rows,
            _attempts,
            orders,
            _time,
            new ServiceCollection().BuildServiceProvider(),
            NullLogger<BatchDeletion>.Instance
        );
        return new BatchDispatcher(_batch, _rows, deletion, orders, Plans.Three, _time, NullLogger<BatchDispatcher>.Instance);
    }

    private void Move(int index, GameStatus status, int done = 3)
    {
        _rows.Games[index] = (status, done);
        _dispatcher.GameMoved(index);
    }

    private FakeGameGrain Game(int index) => _games[GameId.Of(FakeBatch.Id, index)];

    private sealed class FakeAttempts : IBatchAttempts
    {
        public List<string> Busy { get; } = [];

        /// <summary>One silo less at each question.</summary>
        public Task<IReadOnlyList<string>> StopAsync(BatchId batch, CancellationToken cancellationToken)
        {
            IReadOnlyList<string> busy = [.. Busy];
            if (Busy.Count > 0)
            {
                Busy.RemoveAt(0);
            }

            return Task.FromResult(busy);
        }
    }
}
