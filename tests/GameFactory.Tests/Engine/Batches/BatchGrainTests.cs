using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using GameFactory.Tests.Engine.Games;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace GameFactory.Tests.Engine.Batches;

/// <summary>What the grain does around the machine's decisions: freeze, save, launch in turn with commands, dispatch, leave.</summary>
public sealed class BatchGrainTests : IAsyncDisposable
{
    private static readonly BatchSpec s_spec = new()
    {
        Name = "test",
        GameCount = 3,
        GenreMix = [new GenreShare("runner", 1)],
        Seed = 7,
        Window = 10,
    };

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly FakeContext _context = new("batch", FakeBatch.Id.Value);
    private readonly FakeStore<BatchDocument, BatchState, BatchTransition> _store = new(new BatchDocument());
    private readonly FakeBatchRows _rows = new();
    private readonly FakeGames _games = new();
    private readonly IBatchInputsSource _inputs = Substitute.For<IBatchInputsSource>();
    private BatchGrain _grain;

    public BatchGrainTests()
    {
        _inputs.FreezeAsync(default!, default).ReturnsForAnyArgs(new BatchFreeze("""{"weights":1}""", Refusal: null));
        _grain = Activate();
    }

    private BatchState State => _grain.State!;

    public async ValueTask DisposeAsync()
    {
        await _grain.OnDeactivateAsync(
            new DeactivationReason(DeactivationReasonCode.ApplicationRequested, "The test is over."),
            CancellationToken.None
        );
        _grain.Dispose();
    }

    [Fact]
    public Task A_batch_is_created_once_and_answers_the_same_request_alike() =>
        GrainTurns.RunAsync(async () =>
        {
            Assert.Equal(CommandAnswer.Accepted, await _grain.CreateAsync(s_spec));
            Assert.Equal(CommandAnswer.Accepted, await _grain.CreateAsync(s_spec));
            Assert.Equal(CommandResult.Refused, (await _grain.CreateAsync(s_spec with { Name = "other" })).Result);

            Assert.Null(Assert.Single(_store.Written).Old);
            Assert.Empty(_games[GameId.Of(FakeBatch.Id, 0)].Starts);
        });

    [Fact]
    public Task A_start_writes_what_was_frozen_and_launches_the_games() =>
        GrainTurns.RunAsync(async () =>
        {
            await StartAsync();

            Assert.Contains(_store.Written, written => written.Inputs == """{"weights":1}""" && written.New.Status == BatchStatus.Running);
            await _store.UntilAsync(written => written.New.Cursor == 3);
            var start = Assert.Single(_games[GameId.Of(FakeBatch.Id, 2)].Starts);
            Assert.Equal((FakeBatch.Id, 2, UuidV5.Seed(7, "game/2"), "runner"), (start.Batch, start.Index, start.Seed, start.Genre));
        });

    [Fact]
    public Task Inputs_are_frozen_only_for_a_start_that_can_begin() =>
        GrainTurns.RunAsync(async () =>
        {
            await StartAsync();
            await CommandAsync(BatchCommandKind.Start);
            await CommandAsync(BatchCommandKind.Pause);

            await _inputs.ReceivedWithAnyArgs(1).FreezeAsync(default!, default);
        });

    [Fact]
    public Task A_batch_of_which_nothing_could_be_made_does_not_start() =>
        GrainTurns.RunAsync(async () =>
        {
            _inputs.FreezeAsync(default!, default).ReturnsForAnyArgs(new BatchFreeze(null, "No mechanic is left."));
            await _grain.CreateAsync(s_spec);

            Assert.Equal(CommandAnswer.Refused("No mechanic is left."), await CommandAsync(BatchCommandKind.Start));

            Assert.Equal(BatchStatus.Pending, State.Status);
        });

    [Fact]
    public Task Repositories_can_be_deleted_only_where_there_is_a_forge() =>
        GrainTurns.RunAsync(async () =>
        {
            await _grain.CreateAsync(s_spec);

            var answer = await _grain.CommandAsync(new BatchCommand(BatchCommandKind.Delete, "delete", WithRepositories: true));

            Assert.Equal(CommandResult.Refused, answer.Result);
            Assert.Single(_store.Written);
        });

    [Fact]
    public Task A_game_that_could_not_be_started_ends_the_launch_before_it() =>
        GrainTurns.RunAsync(async () =>
        {
            _games[GameId.Of(FakeBatch.Id, 1)].OnStart = _ => throw new TimeoutException("The silo is gone.");

            await StartAsync();

            await _store.UntilAsync(written => written.New.Cursor == 1);
            _games[GameId.Of(FakeBatch.Id, 1)].OnStart = _ => Task.CompletedTask;
            Assert.Equal(2, await _grain.LaunchAsync(5));
            Assert.Equal(3, State.Cursor);
        });

    [Fact]
    public Task A_command_is_answered_before_the_first_or_after_the_last_game_of_a_launch() =>
        GrainTurns.RunAsync(async () =>
        {
            var starting = new TaskCompletionSource();
            _games[GameId.Of(FakeBatch.Id, 2)].OnStart = _ => starting.Task;
            await StartAsync();

            var cancelling = CommandAsync(BatchCommandKind.Cancel);
            Assert.False(cancelling.IsCompleted);
            starting.SetResult();

            Assert.Equal(CommandResult.Accepted, (await cancelling).Result);
            Assert.Equal((BatchStatus.Cancelled, 3), (State.Status, State.Cursor));
            Assert.Equal(0, await _grain.LaunchAsync(5));
        });

    [Fact]
    public Task After_a_failed_save_the_grain_answers_nobody_and_leaves() =>
        GrainTurns.RunAsync(async () =>
        {
            await _grain.CreateAsync(s_spec);
            _store.OnWrite = _ => throw new TimeoutException("Written or not.");

            await Assert.ThrowsAsync<TimeoutException>(() => CommandAsync(BatchCommandKind.Start));

            Assert.True(_context.Leaves);
            Assert.Equal(BatchStatus.Pending, State.Status);
            Assert.Null(_store.State.Transition);
            await Assert.ThrowsAsync<OrleansException>(() => CommandAsync(BatchCommandKind.Cancel));
            await Assert.ThrowsAsync<OrleansException>(() => _grain.ReopenAsync(0));
            Assert.Empty(_games[GameId.Of(FakeBatch.Id, 0)].Starts);
        });

    [Fact]
    public Task A_batch_whose_games_have_all_ended_ends_and_leaves_memory() =>
        GrainTurns.RunAsync(async () =>
        {
            await StartAsync();
            await _store.UntilAsync(written => written.New.Cursor == 3);
            foreach (var index in new[] { 0, 1, 2 })
            {
                _rows.Games[index] = (GameStatus.Completed, 3);
                await _grain.GameMovedAsync(index);
            }

            await _store.UntilAsync(written => written.New.Status == BatchStatus.Completed);
            Assert.True(_context.Leaves);
        });

    [Fact]
    public Task A_game_that_goes_back_to_work_opens_its_batch_and_learns_whether_it_is_paused() =>
        GrainTurns.RunAsync(async () =>
        {
            await StartAsync();
            await CommandAsync(BatchCommandKind.Pause);
            Assert.Equal(new ReopenAnswer(CommandAnswer.Accepted, IsPaused: true), await _grain.ReopenAsync(1));

            await CommandAsync(BatchCommandKind.Cancel);
            Assert.Equal(CommandResult.Refused, (await _grain.ReopenAsync(1)).Answer.Result);
        });

    [Fact]
    public Task The_next_activation_goes_on_where_the_last_one_was() =>
        GrainTurns.RunAsync(async () =>
        {
            _games[GameId.Of(FakeBatch.Id, 1)].OnStart = _ => throw new TimeoutException("The silo is gone.");
            await StartAsync();
            await _store.UntilAsync(written => written.New.Cursor == 1);
            await DisposeAsync();
            _games[GameId.Of(FakeBatch.Id, 1)].OnStart = _ => Task.CompletedTask;
            _rows.Games[0] = (GameStatus.InProgress, 0);

            _grain = Activate();
            await _grain.OnActivateAsync(CancellationToken.None);

            await _store.UntilAsync(written => written.New.Cursor == 3);
            Assert.Single(_games[GameId.Of(FakeBatch.Id, 0)].Starts);
        });

    private async Task StartAsync()
    {
        await _grain.CreateAsync(s_spec);
        Assert.Equal(CommandAnswer.Accepted, await CommandAsync(BatchCommandKind.Start));
    }

    private Task<CommandAnswer> CommandAsync(BatchCommandKind kind) =>
        _grain.CommandAsync(new BatchCommand(kind, $"{kind} {_store.Written.Count}"));

    private BatchGrain Activate()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<IBatchRows>(_rows);
        services.AddSingleton<IGames>(_games);
        services.AddSingleton<TimeProvider>(_time);
        services.AddSingleton(Plans.Three);
        services.AddSingleton(_inputs);
        services.AddSingleton<GameOrders>();
        services.AddSingleton(provider => new BatchDeletion(
            _rows,
            attempts: null!,
            provider.GetRequiredService<GameOrders>(),
            _time,
            provider,
            NullLogger<BatchDeletion>.Instance
        ));
        return new BatchGrain(
            _context.Grain,
            _store,
            _games,
            new EngineClock(_time),
            Meters.Engine(),
            services.BuildServiceProvider(),
            NullLogger<BatchGrain>.Instance
        );
    }
}
