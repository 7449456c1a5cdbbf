using System.Text.Json;
using GameFactory.LocalForge.Records;

namespace GameFactory.LocalForge.Runner;

/// <summary>
/// The <c>report.json</c> in a source bundle: what was checked and what was not. It holds no time and no id of a run, so that equal sources
/// with equal findings give equal bundles.
/// </summary>
internal static class RunReport
{
    private static readonly JsonSerializerOptions s_format = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    public const string NotCompiled = "checked, not compiled";

    public static byte[] Write(string tree, bool compiled, IReadOnlyList<RunCheckResult> results) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                claim = compiled ? "compiled" : NotCompiled,
                compiled,
                tree,
                checks = results.Select(r => new
                {
                    r.Name,
                    outcome = Word(r.Outcome),
                    r.Reason,
                }),
            },
            s_format
        );

    public static string Word(RunCheckOutcome outcome) =>
        outcome switch
        {
            RunCheckOutcome.Passed => "passed",
            RunCheckOutcome.Failed => "failed",
            _ => "skipped",
        };

    /// <summary>GitHub's word for the end of a step.</summary>
    public static string Conclusion(RunCheckOutcome outcome) =>
        outcome switch
        {
            RunCheckOutcome.Passed => RunStatus.Success,
            RunCheckOutcome.Failed => RunStatus.Failure,
            _ => RunStatus.Skipped,
        };
}
