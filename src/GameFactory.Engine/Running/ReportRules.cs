using GameFactory.Engine.Artifacts;
using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Running;

/// <summary>
/// What a report may hold, checked before it reaches the grain, so that a bad report is the step's error and not the database's.
/// </summary>
internal static class ReportRules
{
    private const int MaxCheckpoint = 16 * 1024;

    /// <summary>The outcome itself, or a counted retry that says what is wrong with it.</summary>
    public static StepOutcome Check(StepOutcome outcome)
    {
        var fault = Documents(outcome)
            .Select(entry => Fault(entry.Name, entry.Text, entry.IsJson))
            .FirstOrDefault(found => found is not null);
        if (fault is null && outcome is StepOutcome.Snoozed { Checkpoint.Length: > MaxCheckpoint })
        {
            fault = $"The checkpoint is longer than {MaxCheckpoint} characters.";
        }

        return Readable(fault is null ? outcome : new StepOutcome.Retry(fault));
    }

    /// <summary>
    /// Texts for people, which may quote anything, hold only what the database stores: other characters are replaced (U+FFFD).
    /// </summary>
    private static StepOutcome Readable(StepOutcome outcome) =>
        outcome switch
        {
            StepOutcome.Snoozed { Detail: { } detail } waiting => waiting with { Detail = PostgresText.Readable(detail) },
            StepOutcome.Retry retry => retry with { Error = PostgresText.Readable(retry.Error) },
            StepOutcome.Invalid rejected => rejected with { Findings = [.. rejected.Findings.Select(PostgresText.Readable)] },
            StepOutcome.Failed gaveUp => gaveUp with { Error = PostgresText.Readable(gaveUp.Error) },
            _ => outcome,
        };

    private static IEnumerable<(string Name, string? Text, bool IsJson)> Documents(StepOutcome outcome)
    {
        yield return ("log", outcome.Log, false);
        yield return ("artifacts", (outcome as StepOutcome.Completed)?.Artifacts, true);
        yield return ("design document", outcome.Facts.Game?.GddSpec, true);
        yield return ("analytics plan", outcome.Facts.Game?.AnalyticsSpec, true);
        yield return ("selected mechanics", outcome.Facts.Game?.SelectedMechanics, true);
    }

    private static string? Fault(string name, string? text, bool isJson)
    {
        if (text is null)
        {
            return null;
        }

        return DocumentRules.IsLarge(text)
            ? $"The {name} is larger than {DocumentRules.MaxBytes / 1024} KB."
            : DocumentRules.ContentFault(name, text, isJson);
    }
}
