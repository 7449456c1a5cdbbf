using GameFactory.Engine;
using GameFactory.Engine.Games;

namespace GameFactory.Tests.Engine.Games;

/// <summary>The batch of a game: answers in turn what its test says, and remembers the hints.</summary>
internal sealed class FakeGameBatches : IGameBatches
{
    private readonly Queue<ReopenAnswer> _answers = new();

    public List<(BatchId Batch, int Index)> Hints { get; } = [];

    public int Asked { get; private set; }

    public bool LosesHints { get; set; }

    public void Answers(params ReadOnlySpan<ReopenAnswer> answers)
    {
        foreach (var answer in answers)
        {
            _answers.Enqueue(answer);
        }
    }

    public Task GameMovedAsync(BatchId batch, int index)
    {
        Hints.Add((batch, index));
        return LosesHints ? Task.FromException(new TimeoutException("The batch is away.")) : Task.CompletedTask;
    }

    public Task<ReopenAnswer> ReopenAsync(BatchId batch, int index)
    {
        Asked++;
        return Task.FromResult(_answers.Dequeue());
    }
}
