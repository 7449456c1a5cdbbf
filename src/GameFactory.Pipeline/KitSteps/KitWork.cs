using System.Security.Cryptography;
using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Kit;
using GameFactory.Kit.Design;
using GameFactory.Kit.Project;

namespace GameFactory.Pipeline.KitSteps;

/// <summary>
/// What the steps that commit files of the kit have in common: make the files, check the whole game as it then stands, complete or give up.
/// A step gives up on a finding, since the same design makes the same files in every attempt.
/// </summary>
internal sealed class KitWork
{
    private readonly List<GameFile> _files;
    private readonly Func<IEnumerable<GameFile>, IEnumerable<StepCheck>> _check;
    private readonly List<StepCheck> _checks = [];
    private readonly Dictionary<string, object> _artifacts = new(StringComparer.Ordinal);

    internal KitWork(GameDesign design, IEnumerable<GameFile> files, Func<IEnumerable<GameFile>, IEnumerable<StepCheck>> check)
    {
        Design = design;
        _files = [.. files];
        _check = check;
    }

    /// <summary>The design.</summary>
    public GameDesign Design { get; }

    /// <summary>What the game sets in its row.</summary>
    public GameFields? Fields { get; set; }

    /// <summary>Adds a file that is not of the kit.</summary>
    public void Add(GameFile file) => _files.Add(file);

    /// <summary>Adds a check of the step's own.</summary>
    public void Add(StepCheck check) => _checks.Add(check);

    /// <summary>Adds a document for later steps and people.</summary>
    public void Add(string name, object document) => _artifacts[name] = document;

    /// <summary>Checks the game and ends the step.</summary>
    public StepOutcome Finish(string log)
    {
        _checks.AddRange(_check(_files));
        var findings = _checks
            .Where(check => check.Result == CheckResult.Failed)
            .SelectMany(check => check.Findings.Select(finding => $"{check.Name}: {finding}"))
            .ToList();
        if (findings.Count > 0)
        {
            return new StepOutcome.Failed(string.Join('\n', findings)) { Checks = _checks, Log = string.Join('\n', findings) };
        }

        _artifacts["kit"] = KitTemplate.Name;
        _artifacts["files"] = _files
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToDictionary(file => file.Path, file => Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)), StringComparer.Ordinal);
        var (passed, skipped) = (
            _checks.Count(check => check.Result == CheckResult.Passed),
            _checks.Count(check => check.Result == CheckResult.Skipped)
        );
        return new StepOutcome.Completed
        {
            Files = [.. _files.Select(file => file.ToChange())],
            Checks = _checks,
            Artifacts = JsonSerializer.Serialize(_artifacts, StepJson.Options),
            Log = $"{log}\n{_files.Count} files; {passed} checks passed, {skipped} skipped.",
            Facts = Fields is null ? new StepFacts() : new StepFacts { Game = Fields },
        };
    }
}
