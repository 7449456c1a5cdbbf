using GameFactory.Engine.Steps;
using GameFactory.Kit.Checks.Rules;

namespace GameFactory.Kit.Checks;

/// <summary>The factory's own checks of a game's files: what can be known without Flutter, in well under a second.</summary>
public static class ProjectChecks
{
    /// <summary>The last step; nothing is expected later.</summary>
    public const int Finished = 12;

    private const int MostFindings = 50;

    private static readonly IDartCheck[] All =
    [
        new SyntaxCheck(), new ImportsCheck(), new LayersCheck(), new NamesCheck(), new TypesCheck(), new CallsCheck(), new InheritanceCheck(), new FlameRulesCheck(),
        new OverlaysCheck(), new AssetsCheck(), new EventsCheck(), new PackageCheck(), new DurabilityCheck(), new LevelsCheck(), new GameTestsCheck(),
    ];

    /// <summary>Checks files as a step would commit them, on top of all earlier ones.</summary>
    /// <param name="files">All files of the game at this step.</param>
    /// <param name="step">The step after which they stand; what later steps add is skipped with the reason.</param>
    public static IReadOnlyList<StepCheck> Run(IReadOnlyList<FileChange> files, int step = Finished) =>
        Run(files.Where(file => file.Content is not null).ToDictionary(file => file.Path, file => file.Content!.Value, StringComparer.Ordinal), step);

    /// <summary>Checks the files of a checkout.</summary>
    /// <param name="files">Content by path; forward slashes, relative.</param>
    /// <param name="step">The step after which they stand.</param>
    public static IReadOnlyList<StepCheck> Run(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, int step = Finished)
    {
        var project = DartProject.Of(files, step);
        return [.. All.Select(check => Run(check, project))];
    }

    private static StepCheck Run(IDartCheck check, DartProject project)
    {
        if (check.SkipReason(project) is { } reason)
        {
            return StepCheck.Skipped(check.Name, reason);
        }

        var findings = check.Findings(project).Take(MostFindings).ToArray();
        return findings.Length == 0 ? StepCheck.Passed(check.Name) : StepCheck.Failed(check.Name, findings);
    }
}
