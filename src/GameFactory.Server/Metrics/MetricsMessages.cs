using System.Globalization;
using static GameFactory.Server.Protocol.OptionalField;

namespace GameFactory.Server.Metrics;

/// <summary>Puts what the desk of metrics answers into messages.</summary>
internal static class MetricsMessages
{
    public static V1.GameMetrics Of(GameMetrics metrics)
    {
        var message = new V1.GameMetrics { Game = Of(metrics.Game) };
        message.Days.AddRange(metrics.Days.Select(Of));
        return message;
    }

    public static V1.RankingsReply Of(Rankings rankings)
    {
        var reply = new V1.RankingsReply { Simulated = rankings.Simulated };
        reply.Games.AddRange(rankings.Games.Select(Of));
        return reply;
    }

    public static V1.MetricsSummary Of(MetricsSummary summary)
    {
        var message = new V1.MetricsSummary { Simulated = summary.Simulated, FirstDay = Day(summary.FirstDay), LastDay = Day(summary.LastDay), All = Of(summary.All) };
        message.Genres.AddRange(summary.Genres.Select(Of));
        message.Best.AddRange(summary.Best.Select(Of));
        message.Worst.AddRange(summary.Worst.Select(Of));
        return message;
    }

    public static V1.FunnelReply Of(Funnel funnel)
    {
        var reply = new V1.FunnelReply { Simulated = funnel.Simulated };
        reply.Levels.AddRange(funnel.Levels.Select(level => new V1.LevelFunnel
        {
            Level = level.Level,
            Starts = level.Starts,
            Completes = level.Completes,
            Fails = level.Fails,
            Prompts = level.Prompts,
            AdsStarted = level.AdsStarted,
            AdsCompleted = level.AdsCompleted,
            Unlocks = level.Unlocks,
        }));
        return reply;
    }

    private static V1.GroupFigures Of(GroupFigures group) => new() { Name = group.Name, Games = group.Games, Figures = Of(group.Figures) };

    private static V1.GameFigures Of(GameFigures game) => new()
    {
        GameId = game.GameId.ToString(),
        BatchId = game.BatchId?.ToString() ?? "",
        Name = game.Name,
        Slug = game.Slug,
        Genre = game.Genre,
        Simulated = game.Simulated,
        Figures = game.Figures is { } figures ? Of(figures) : null,
    };

    private static V1.MetricsFigures Of(MetricsFigures figures)
    {
        var message = new V1.MetricsFigures
        {
            Installs = figures.Installs,
            PlayerDays = figures.PlayerDays,
            Sessions = figures.Sessions,
            AvgSessionSeconds = figures.AvgSessionSeconds,
            LevelsCompleted = figures.LevelsCompleted,
            LevelsFailed = figures.LevelsFailed,
            AdImpressions = figures.AdImpressions,
            AdRevenueCents = figures.AdRevenueCents,
            IapRevenueCents = figures.IapRevenueCents,
        };
        Set((double?)figures.RetentionD1, value => message.RetentionD1 = value);
        Set((double?)figures.RetentionD7, value => message.RetentionD7 = value);
        Set((double?)figures.RetentionD30, value => message.RetentionD30 = value);
        Set((double?)figures.Completion, value => message.Completion = value);
        Set((double?)figures.AdOptIn, value => message.AdOptIn = value);
        Set((double?)figures.Score, value => message.Score = value);
        return message;
    }

    private static V1.DayFigures Of(DayFigures day)
    {
        var message = new V1.DayFigures
        {
            Day = Day(day.Day),
            Installs = day.Installs,
            Dau = day.Dau,
            Sessions = day.Sessions,
            AvgSessionSeconds = day.AvgSessionSeconds,
            LevelsCompleted = day.LevelsCompleted,
            LevelsFailed = day.LevelsFailed,
            AdImpressions = day.AdImpressions,
            AdRevenueCents = day.AdRevenueCents,
            IapRevenueCents = day.IapRevenueCents,
        };
        Set((double?)day.RetentionD1, value => message.RetentionD1 = value);
        Set((double?)day.RetentionD7, value => message.RetentionD7 = value);
        Set((double?)day.RetentionD30, value => message.RetentionD30 = value);
        Set((double?)day.Score, value => message.Score = value);
        return message;
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
