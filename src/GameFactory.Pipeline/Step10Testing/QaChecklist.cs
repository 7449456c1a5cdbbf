using System.Text;
using GameFactory.Engine.Steps;
using GameFactory.Pipeline.Forges;

namespace GameFactory.Pipeline.Step10Testing;

/// <summary>
/// The checklist of a tested game: every check of the build as the forge reported it, and what the factory looks at itself.
/// </summary>
internal static class QaChecklist
{
    private const string NotCompiled = "checked, not compiled";

    public static IReadOnlyList<StepCheck> Of(BuildSnapshot build, IReadOnlyList<FileChange> tests) =>
        [
            TestFiles(tests),
            .. build.Checks,
            Build(build),
            Artifact(build),
            build.Compiled ? StepCheck.Passed("compiled") : StepCheck.Skipped("compiled", $"no compiler ran: {NotCompiled}"),
            StepCheck.Skipped("played_on_device", "no device or emulator is attached"),
        ];

    /// <summary>One line a person can follow.</summary>
    public static LogFact Line(BuildSnapshot build, IReadOnlyList<StepCheck> checklist)
    {
        int Count(CheckResult result) => checklist.Count(c => c.Result == result);
        var result = build.Compiled ? "compiled" : NotCompiled;
        return new LogFact(
            build.Status == "success" ? "info" : "warning",
            "check",
            $"Build run {build.RunId} ended as {build.Status} ({result}): {Count(CheckResult.Passed)} passed, {Count(CheckResult.Failed)} "
                + $"failed, {Count(CheckResult.Skipped)} skipped."
        );
    }

    public static string Text(IReadOnlyList<StepCheck> checklist)
    {
        var text = new StringBuilder();
        foreach (var check in checklist)
        {
            text.Append(check.Result.ToString().ToLowerInvariant()).Append(": ").Append(check.Name);
            text.Append(check.Findings.Count == 0 ? "\n" : $" ({string.Join("; ", check.Findings)})\n");
        }

        return text.ToString();
    }

    private static StepCheck TestFiles(IReadOnlyList<FileChange> tests)
    {
        var count = tests.Count(f =>
            f.Content is not null
            && f.Path.StartsWith("test/", StringComparison.Ordinal)
            && f.Path.EndsWith("_test.dart", StringComparison.Ordinal)
        );
        return count > 0
            ? StepCheck.Passed("test_files", $"{count} test files")
            : StepCheck.Failed("test_files", "no file test/…_test.dart was committed");
    }

    private static StepCheck Build(BuildSnapshot build) =>
        build.Status == "success"
            ? StepCheck.Passed("build_run", $"run {build.RunId}")
            : StepCheck.Failed("build_run", $"run {build.RunId} ended as {build.Status}");

    private static StepCheck Artifact(BuildSnapshot build) =>
        build.MainArtifact is { } artifact
            ? StepCheck.Passed("artifact", $"{artifact.Kind}, {artifact.Size} bytes")
            : StepCheck.Failed("artifact", "the run left no artifact");
}
