using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;

namespace GameFactory.Tests.Engine.Batches;

/// <summary>A batch with the real machine and no grain: what its dispatcher asks of it is done at once.</summary>
internal sealed class FakeBatch(FakeBatchRows rows, TimeProvider time) : IDispatchedBatch
{
    public static BatchId Id { get; } = new(new Guid("00000000-0000-0000-0000-0000000000bb"));

    public BatchState? State { get; private set; }

    public List<BatchEvent> Events { get; } = [];

    public List<int> Launches { get; } = [];

    /// <summary>How many of those asked for can be started.</summary>
    public Func<int, int> Starts { get; set; } = places => places;

    public Task<CommandAnswer> ApplyAsync(BatchEvent happened)
    {
        Events.Add(happened);
        var decision = BatchMachine.Decide(State, happened, time.GetUtcNow());
        State = decision.Transition?.New ?? State;
        return Task.FromResult(decision.Answer);
    }

    public async Task<int> LaunchAsync(int places)
    {
        Launches.Add(places);
        var until = State!.Cursor + Starts(Math.Min(places, State.Spec.GameCount - State.Cursor));
        var started = until - State.Cursor;
        for (var index = State.Cursor; index < until; index++)
        {
            rows.Games[index] = (GameStatus.InProgress, 0);
        }

        await ApplyAsync(new BatchEvent.Launched(until));
        return started;
    }

    public async Task StartAsync(int games, int window)
    {
        var spec = new BatchSpec
        {
            Name = "test",
            GameCount = games,
            GenreMix = [new GenreShare("runner", 1)],
            Window = window,
        };
        await ApplyAsync(new BatchEvent.Created(Id, spec));
        await CommandAsync(BatchCommandKind.Start);
    }

    public Task<CommandAnswer> CommandAsync(BatchCommandKind kind) =>
        ApplyAsync(new BatchEvent.Commanded(new BatchCommand(kind, $"{kind} {Events.Count}")));
}
