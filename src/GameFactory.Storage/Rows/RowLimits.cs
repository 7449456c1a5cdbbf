using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using GameFactory.Engine;

namespace GameFactory.Storage.Rows;

/// <summary>
/// Checks values against the columns before they join a group: what the database would refuse would cost the whole group a second round,
/// and text that is no Unicode would break the connection.
/// </summary>
internal static class RowLimits
{
    /// <exception cref="WriteRejectedException">Names the value.</exception>
    public static RowChanges Check(RowChanges changes)
    {
        Batch(changes.NewBatch);
        Text(changes.Batch?.DeletionWaits, int.MaxValue);
        Text(changes.Inputs, int.MaxValue);
        Game(changes.NewGame);
        Fields(changes.GameFields);
        foreach (var step in changes.NewSteps)
        {
            Step(step);
        }

        foreach (var step in changes.Steps)
        {
            Step(step);
        }

        foreach (var asset in changes.Assets)
        {
            Asset(asset);
        }

        foreach (var build in changes.Builds)
        {
            Build(build);
        }

        foreach (var log in changes.Logs)
        {
            Text(log.Level, 20);
            Text(log.Type, 100);
            Text(log.Message, int.MaxValue);
            Text(log.Metadata, int.MaxValue);
        }

        return changes;
    }

    private static void Batch(BatchRow? row)
    {
        Text(row?.Name, 255);
        Text(row?.GenreMix, int.MaxValue);
        Text(row?.Constraints, int.MaxValue);
    }

    private static void Game(GameRow? row)
    {
        Text(row?.Genre, 100);
        Text(row?.Name, 255);
        Text(row?.Slug, 255);
        Text(row?.GithubRepo, 255);
        Text(row?.GithubRepoUrl, 500);
        Text(row?.SelectedTemplate, 255);
    }

    private static void Fields(GameFieldsRow? row)
    {
        Text(row?.Name, 255);
        Text(row?.Slug, 255);
        Text(row?.GithubRepo, 255);
        Text(row?.GithubRepoUrl, 500);
        Text(row?.SelectedTemplate, 255);
        Text(row?.GddSpec, int.MaxValue);
        Text(row?.AnalyticsSpec, int.MaxValue);
        Text(row?.SelectedMechanics, int.MaxValue);
    }

    private static void Step(StepRow row)
    {
        Text(row.Error, int.MaxValue);
        Text(row.Commit, 64);
        Text(row.Artifacts, int.MaxValue);
        Text(row.Checks, int.MaxValue);
        Text(row.Log, int.MaxValue);
    }

    private static void Asset(AssetRow row)
    {
        Text(row.Fact.AssetType, 100);
        Text(row.Fact.Filename, 255);
        Text(row.Fact.StorageUrl, 500);
        Text(row.Fact.LocalPath, 500);
        Text(row.Fact.AiPrompt, int.MaxValue);
        Text(row.Fact.AiModel, 100);
        Text(row.Fact.Format, 50);
        Text(row.Fact.Metadata, int.MaxValue);
    }

    private static void Build(BuildRow row)
    {
        Text(row.Fact.Status, 50);
        Text(row.Fact.Platform, 50);
        Text(row.Fact.BuildType, 50);
        Text(row.Fact.ArtifactUrl, 500);
        Text(row.Fact.LogsUrl, 500);
        Text(row.Fact.GithubWorkflow, 255);
        Text(row.Fact.VersionName, 50);
        Text(row.Fact.Verification, 20);
        Text(row.Fact.ArtifactKind, 40);
    }

    private static void Text(string? value, int longest, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value is null)
        {
            return;
        }

        if (value.Length > longest && CodePoints(value) > longest)
        {
            Refuse(name, $"is longer than {longest} characters");
        }

        if (value.Contains('\0', StringComparison.Ordinal))
        {
            Refuse(name, "contains a NUL character");
        }

        if (value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0 && !IsUnicode(value))
        {
            Refuse(name, "contains half of a surrogate pair");
        }
    }

    /// <summary>PostgreSQL counts code points.</summary>
    private static int CodePoints(string value) => value.EnumerateRunes().Count();

    private static bool IsUnicode(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(value[i]))
            {
                return false;
            }
        }

        return true;
    }

    [DoesNotReturn]
    private static void Refuse(string name, string why) => throw new WriteRejectedException($"The value of {name} {why}.");
}
