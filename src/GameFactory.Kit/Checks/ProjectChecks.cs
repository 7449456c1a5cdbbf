using GameFactory.Kit.Checks.Reading;
using GameFactory.Kit.Checks.Rules;
using GameFactory.Kit.Mechanics;

namespace GameFactory.Kit.Checks;

/// <summary>The factory's own checks of a game's files: what can be known without Flutter, in well under a second.</summary>
public sealed class ProjectChecks(MechanicRegistry mechanics)
{
    private const int MostFindings = 50;

    private readonly IDartCheck[] _all =
    [
        new SyntaxCheck(),
        new ImportsCheck(),
        new LayersCheck(),
        new NamesCheck(),
        new TypesCheck(),
        new CallsCheck(),
        new InheritanceCheck(),
        new FlameRulesCheck(),
        new OverlaysCheck(),
        new AssetsCheck(),
        new EventsCheck(),
        new PackageCheck(),
        new DurabilityCheck(),
        new LevelsCheck(mechanics),
        new GameTestsCheck(),
    ];

    /// <summary>Checks files as a step would commit them, on top of all earlier ones.</summary>
    /// <param name="files">All files of the game at this step.</param>
    /// <param name="step">The step after which they stand; what later steps add is skipped with the reason.</param>
    public IReadOnlyList<GameCheck> Run(IReadOnlyList<GameFile> files, int step = DartProject.Finished) =>
        Run(files.ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal), step);

    /// <summary>Checks the files of a checkout.</summary>
    /// <param name="files">Content by path; forward slashes, relative.</param>
    /// <param name="step">The step after which they stand.</param>
    public IReadOnlyList<GameCheck> Run(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, int step = DartProject.Finished)
    {
        var project = DartProject.Of(files, step);
        return [.. _all.Select(check => Run(check, project))];
    }

    private static GameCheck Run(IDartCheck check, DartProject project)
    {
        if (check.SkipReason(project) is { } reason)
        {
            return GameCheck.Skipped(check.Name, reason);
        }

        var findings = check.Findings(project).Take(MostFindings).ToArray();
        return findings.Length == 0 ? GameCheck.Passed(check.Name) : GameCheck.Failed(check.Name, findings);
    }
}
