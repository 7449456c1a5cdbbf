using System.Text;
using System.Text.Json;
using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Running;

/// <summary>What a report may hold, checked before it reaches the grain, so that a bad report is the step's error and not the database's.</summary>
internal static class ReportRules
{
    /// <summary>Bytes of artifacts, log or a document of a report. Larger artifacts go into the store before they are reported.</summary>
    public const int MaxDocumentBytes = 256 * 1024;

    private const int MaxCheckpoint = 16 * 1024;

    /// <summary>The outcome itself, or a counted retry that says what is wrong with it.</summary>
    public static StepOutcome Check(StepOutcome outcome)
    {
        var fault = Documents(outcome).Select(entry => Fault(entry.Name, entry.Text, entry.IsJson)).FirstOrDefault(found => found is not null);
        if (fault is null && outcome is StepOutcome.Snoozed { Checkpoint.Length: > MaxCheckpoint })
        {
            fault = $"The checkpoint is longer than {MaxCheckpoint} characters.";
        }

        return Readable(fault is null ? outcome : new StepOutcome.Retry(fault));
    }

    /// <summary>True for a document that a row does not take.</summary>
    public static bool IsLarge(string text) => text.Length > MaxDocumentBytes / 4 && Encoding.UTF8.GetByteCount(text) > MaxDocumentBytes;

    /// <summary>Why artifacts cannot even be stored beside the rows, or null.</summary>
    public static string? StoredFault(string artifacts, long mostBytes) => Encoding.UTF8.GetByteCount(artifacts) > mostBytes
        ? $"The artifacts are larger than {mostBytes / (1024 * 1024)} MB; the limit is the setting Artifacts:MaxMegabytes."
        : ContentFault("artifacts", artifacts, isJson: true);

    /// <summary>Texts for people, which may quote anything, hold only what the database stores: other characters are replaced (U+FFFD).</summary>
    private static StepOutcome Readable(StepOutcome outcome) => outcome switch
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

        return IsLarge(text) ? $"The {name} is larger than {MaxDocumentBytes / 1024} KB." : ContentFault(name, text, isJson);
    }

    private static string? ContentFault(string name, string text, bool isJson)
    {
        // PostgreSQL stores neither NUL in text nor \u0000 in jsonb.
        if (text.Contains('\0', StringComparison.Ordinal) || (isJson && text.Contains("\\u0000", StringComparison.Ordinal)))
        {
            return $"The {name} contains a NUL character.";
        }

        return isJson ? JsonFault(name, text) : null;
    }

    private static string? JsonFault(string name, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return null;
        }
        catch (JsonException error)
        {
            return $"The {name} is not JSON: {error.Message}";
        }
    }
}
