using GameFactory.Engine.Steps;

namespace GameFactory.Pipeline.Forges;

/// <summary>Commits what a step made, as the engine asks for it.</summary>
internal sealed class ForgeFileCommitter(IForge forge) : IFileCommitter
{
    public async Task<CommittedFiles?> CommitAsync(
        StepContext context,
        string repository,
        string stepName,
        IReadOnlyList<FileChange> files,
        CancellationToken cancellationToken
    )
    {
        var result = await forge.CommitAsync(
            new CommitRequest
            {
                Repository = repository,
                ExpectedParent = context.HeadCommit,
                Game = context.Game,
                Run = context.Run,
                Step = context.Step,
                Subject = $"Step {context.Step:00}: {stepName.Replace('_', ' ')}",
                Files = files,
                WorkFolder = context.WorkFolder.Value,
            },
            cancellationToken
        );
        return result is CommitResult.Committed committed ? new CommittedFiles(committed.Commit, committed.Tree) : null;
    }

    public Task RewindAsync(StepContext context, string repository, CancellationToken cancellationToken) =>
        forge.RewindAsync(
            new RewindRequest(repository, context.Game, context.Run - 1, context.HeadCommit!, context.WorkFolder.Value),
            cancellationToken
        );
}
