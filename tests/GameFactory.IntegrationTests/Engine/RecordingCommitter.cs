using System.Collections.Concurrent;
using GameFactory.Engine.Steps;

namespace GameFactory.IntegrationTests.Engine;

/// <summary>Writes down what is asked of the forge, in order.</summary>
internal sealed class RecordingCommitter : IFileCommitter
{
    public ConcurrentQueue<string> Asked { get; } = new();

    public Task<CommittedFiles?> CommitAsync(
        StepContext context,
        string repository,
        string stepName,
        IReadOnlyList<FileChange> files,
        CancellationToken cancellationToken
    )
    {
        Asked.Enqueue($"commit {context.Step} of run {context.Run} on {context.HeadCommit}");
        return Task.FromResult<CommittedFiles?>(new CommittedFiles($"c{context.Step}-{context.Run}", $"t{context.Step}"));
    }

    public Task RewindAsync(StepContext context, string repository, CancellationToken cancellationToken)
    {
        Asked.Enqueue($"rewind to {context.HeadCommit} for run {context.Run}");
        return Task.CompletedTask;
    }
}
