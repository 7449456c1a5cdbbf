namespace GameFactory.Insights.Ingestion;

/// <summary>The good events of one request on their way to the database.</summary>
internal sealed class EventBatch(Guid game, IReadOnlyList<PlayerEvent> events)
{
    // Continuations run elsewhere, or a slow client's answer would hold up a writer.
    private readonly TaskCompletionSource<EventBatch?> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<EventRejection> _refused = [];

    public Guid Game => game;

    public IReadOnlyList<PlayerEvent> Events => events;

    /// <summary>Events that were not there before.</summary>
    public int Stored { get; set; }

    /// <summary>Events that the database refused.</summary>
    public IReadOnlyList<EventRejection> Refused => _refused;

    /// <summary>Ends after the commit: with this batch, or with null when the database could not be reached.</summary>
    public Task<EventBatch?> Written => _written.Task;

    public void Refuse(EventRejection rejection) => _refused.Add(rejection);

    public void Committed() => _written.TrySetResult(this);

    public void Lost() => _written.TrySetResult(null);
}
