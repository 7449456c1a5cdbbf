using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;
using GameFactory.Engine.Watch;

namespace GameFactory.Storage.Rows;

/// <summary>The rows of a game as a pure function of its transition.</summary>
internal static class GameChanges
{
    /// <param name="transition">What was decided.</param>
    /// <param name="now">Database time, for the ids of log lines.</param>
    public static RowChanges Of(GameTransition transition, DateTimeOffset now)
    {
        var (old, state) = (transition.Old, transition.New);
        var row = GameRow.Of(state);
        var facts = transition.Facts;
        return new RowChanges
        {
            NewGame = old is null ? row : null,
            Game = old is null ? null : row,
            GameFields = Fields(old, row, facts?.Game),
            Rewind = transition.RewoundTo is { } step && old is not null ? new RewindRow(row.Id, old.Run, step) : null,
            NewSteps = old is null ? NewSteps(transition) : [],
            Steps = old is null ? [] : Steps(old, state, transition.Documents),
            Assets = facts is { Assets.Count: > 0 } ? [.. facts.Assets.Select(asset => AssetRow.Of(row.Id, row.Run, asset))] : [],
            Builds = facts is { Builds.Count: > 0 } ? [.. facts.Builds.Select(build => BuildRow.Of(row.Id, row.Run, build))] : [],
            Logs = Logs(transition, now),
            Wake = TimerRow.Change(TimerKind.Game, row.Id, old?.WakeAt, state.WakeAt),
        };
    }

    private static GameFieldsRow? Fields(GameState? old, GameRow row, GameFields? facts)
    {
        var documents = facts is { GddSpec: not null } or { AnalyticsSpec: not null } or { SelectedMechanics: not null };
        var columns =
            old is not null
            && (
                old.Name != row.Name
                || old.Slug != row.Slug
                || old.GithubRepo != row.GithubRepo
                || old.GithubRepoUrl != row.GithubRepoUrl
                || old.SelectedTemplate != row.SelectedTemplate
            );
        return documents || columns
            ? new GameFieldsRow(
                row.Id,
                row.Name,
                row.Slug,
                row.GithubRepo,
                row.GithubRepoUrl,
                row.SelectedTemplate,
                facts?.GddSpec,
                facts?.AnalyticsSpec,
                facts?.SelectedMechanics
            )
            : null;
    }

    private static StepRow[] NewSteps(GameTransition transition) =>
        [.. transition.StepNames.Select((name, index) => StepRow.Of(transition.New, index + 1, name))];

    private static List<StepRow> Steps(GameState old, GameState state, StepDocuments? documents)
    {
        var rows = new List<StepRow>(2);
        var waited = StepRow.WaitingStep(old);
        var waiting = StepRow.WaitingStep(state);
        for (var number = 1; number <= state.Steps.Length; number++)
        {
            var reported = documents?.Step == number;
            if (!reported && number != waited && number != waiting && ReferenceEquals(old.Steps[number - 1], state.Steps[number - 1]))
            {
                continue;
            }

            var row = StepRow.Of(state, number);
            if (reported)
            {
                row = row with { Artifacts = documents!.Artifacts, Checks = documents.Checks, Log = documents.Log };
            }

            if (row != StepRow.Of(old, number))
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private static List<LogRow> Logs(GameTransition transition, DateTimeOffset now)
    {
        var state = transition.New;
        var rows = new List<LogRow>(transition.Logs.Count + (transition.Facts?.Logs.Count ?? 0));
        foreach (var log in transition.Logs)
        {
            rows.Add(LogRow.Of(now, rows.Count, state.Batch.Value, state.Id.Value, log.Step, log.Line));
        }

        foreach (var line in transition.Facts?.Logs ?? [])
        {
            rows.Add(LogRow.Of(now, rows.Count, state.Batch.Value, state.Id.Value, Step(transition), line));
        }

        return rows;
    }

    /// <summary>The step whose report brought the facts.</summary>
    private static int? Step(GameTransition transition) => transition.Documents?.Step ?? transition.Old?.Attempt?.Step;
}
