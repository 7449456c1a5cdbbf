using GameFactory.Engine;

namespace GameFactory.Tests.Engine.Games;

/// <summary>A database with one state; remembers what was written and fails when told to.</summary>
internal sealed class FakeStore<TDocument, TState, TTransition>(TDocument document) : IPersistentState<TDocument>
    where TDocument : GrainDocument<TState, TTransition>
    where TState : class
    where TTransition : class, ITransition<TState>
{
    private readonly List<(Func<TTransition, bool> IsIt, TaskCompletionSource Seen)> _awaited = [];

    public List<TTransition> Written { get; } = [];

    /// <summary>Runs before each write is done; what it throws is what became of it.</summary>
    public Func<TTransition, Task> OnWrite { get; set; } = _ => Task.CompletedTask;

    public TDocument State { get; set; } = document;

    public string? Etag { get; set; }

    public bool RecordExists => Written.Count > 0;

    public async Task WriteStateAsync()
    {
        var transition = State.Transition ?? throw new InvalidOperationException("A state was written without its rows.");
        Assert.Same(State.State, transition.New);
        await OnWrite(transition);
        Written.Add(transition);
        foreach (var awaited in _awaited.Where(awaited => awaited.IsIt(transition)))
        {
            awaited.Seen.TrySetResult();
        }
    }

    /// <summary>Ends once such a write is done and its grain has gone on.</summary>
    public Task UntilAsync(Func<TTransition, bool> isIt)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited.Add((isIt, seen));
        return Written.Exists(written => isIt(written))
            ? Task.CompletedTask
            : seen.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    public Task ReadStateAsync() => Task.CompletedTask;

    public Task ClearStateAsync() => throw new NotSupportedException();
}
