using GameFactory.Engine.Steps;
using GameFactory.Kit.Project.Escaping;
using GameFactory.Pipeline.Forges;
using GameFactory.Pipeline.KitSteps;

namespace GameFactory.Pipeline.Step02ProjectSetup;

/// <summary>Creates the game's repository and commits the frame of a Flutter project to it.</summary>
internal sealed class ProjectSetupStep(KitWorkbench bench, IForge forge) : IStep
{
    public int Number => 2;

    public string Name => "project_setup";

    public async Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var design = await context.DesignAsync(cancellationToken);
        if (bench.TryBegin(Number, design, out var work) is { } refused)
        {
            return refused;
        }

        if (context.Fields.Slug is not { Length: > 0 } slug)
        {
            return new StepOutcome.Failed("The game has no slug, so its repository has no name.");
        }

        var spec = new RepositorySpec(context.Game, slug, DisplayText.Clean($"{design.Title}: {design.Tagline}", 200));
        switch (await forge.EnsureRepositoryAsync(spec, cancellationToken))
        {
            case RepositoryResult.NotOurs taken:
                return new StepOutcome.Failed($"The repository {taken.FullName} is not this game's: {taken.Reason}");
            case RepositoryResult.Ours ours:
                work.Fields = new GameFields { GithubRepo = ours.Repository.FullName, GithubRepoUrl = ours.Repository.Url };
                work.Add(
                    "repository",
                    new
                    {
                        ours.Repository.FullName,
                        ours.Repository.Url,
                        ours.Repository.CloneUrl,
                        ours.Repository.DefaultBranch,
                    }
                );
                return work.Finish(
                    $"Repository {ours.Repository.FullName}, package {design.PackageName} for {string.Join(", ", design.Platforms)}."
                );
            default:
                throw new InvalidOperationException("A repository is neither the game's nor another's.");
        }
    }
}
