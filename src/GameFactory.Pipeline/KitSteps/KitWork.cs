using System.Security.Cryptography;
using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Checks;
using GameFactory.Kit.Design;
using GameFactory.Kit.Project;

namespace GameFactory.Pipeline.KitSteps;

/// <summary>
/// What the steps that commit files of the kit have in common: make the files, check the whole game as it then stands, complete or give up.
/// A step gives up on a finding, since the same design makes the same files in every attempt.
/// </summary>
internal sealed class KitWork
{
    private readonly List<FileChange> files;
    private readonly List<StepCheck> checks = [];
    private readonly Dictionary<string, object> artifacts = new(StringComparer.Ordinal);

    private KitWork(int step, GameDesign design)
    {
        Step = step;
        Design = design;
        files = [.. KitTemplate.Files(step, design)];
    }

    /// <summary>The step.</summary>
    public int Step { get; }

    /// <summary>The design.</summary>
    public GameDesign Design { get; }

    /// <summary>What the game sets in its row.</summary>
    public GameFields? Fields { get; set; }

    /// <summary>Begins a step; a design that does not fit the kit gives an outcome instead.</summary>
    public static StepOutcome? TryBegin(int step, GameDesign design, out KitWork work)
    {
        try
        {
            work = new KitWork(step, design);
            return null;
        }
        catch (KitDesignException error)
        {
            work = null!;
            return new StepOutcome.Failed(error.Message) { Checks = [StepCheck.Failed("design_fits_kit", [.. error.Findings])] };
        }
    }

    /// <summary>Adds a file that is not of the kit.</summary>
    public void Add(FileChange file) => files.Add(file);

    /// <summary>Adds a check of the step's own.</summary>
    public void Add(StepCheck check) => checks.Add(check);

    /// <summary>Adds a document for later steps and people.</summary>
    public void Add(string name, object document) => artifacts[name] = document;

    /// <summary>Checks the game and ends the step.</summary>
    public StepOutcome Finish(string log)
    {
        var game = KitTemplate.FilesAfter(Step, Design).Concat(files).GroupBy(file => file.Path, StringComparer.Ordinal).Select(group => group.Last()).ToList();
        checks.AddRange(ProjectChecks.Run(game, Step));
        var findings = checks.Where(check => check.Result == CheckResult.Failed).SelectMany(check => check.Findings.Select(finding => $"{check.Name}: {finding}")).ToList();
        if (findings.Count > 0)
        {
            return new StepOutcome.Failed(string.Join('\n', findings)) { Checks = checks, Log = string.Join('\n', findings) };
        }

        artifacts["kit"] = KitTemplate.Name;
        artifacts["files"] = files.OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToDictionary(file => file.Path, file => Convert.ToHexStringLower(SHA256.HashData(file.Content!.Value.Span)), StringComparer.Ordinal);
        return new StepOutcome.Completed
        {
            Files = files,
            Checks = checks,
            Artifacts = JsonSerializer.Serialize(artifacts, StepJson.Options),
            Log = $"{log}\n{files.Count} files; {checks.Count(check => check.Result == CheckResult.Passed)} checks passed, {checks.Count(check => check.Result == CheckResult.Skipped)} skipped.",
            Facts = Fields is null ? new StepFacts() : new StepFacts { Game = Fields },
        };
    }
}
