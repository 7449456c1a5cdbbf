using GameFactory.Insights.Learning;
using GameFactory.Insights.PostLaunch;
using Google.Protobuf.WellKnownTypes;
using static GameFactory.Server.Protocol.OptionalField;

namespace GameFactory.Server.Learning;

/// <summary>Puts what the desk of learning answers into messages.</summary>
internal static class LearningMessages
{
    public static V1.LearningState Of(LearningState state)
    {
        var message = new V1.LearningState
        {
            Simulated = state.Simulated,
            FittedAt = state.FittedAt is { } fitted ? Timestamp.FromDateTimeOffset(fitted) : null,
            Batches = state.NextBatch,
            Games = state.Constants?.Games ?? 0,
            MatureGames = state.Constants?.MatureGames ?? 0,
        };
        message.Weights.AddRange(state.Weights.Select(Of));
        message.Rules.AddRange(state.Rules.Select(Of));
        message.Advice.AddRange(state.Advice.Select(Of));
        return message;
    }

    public static V1.WeightExplanation Of(WeightExplanation explanation)
    {
        var message = new V1.WeightExplanation
        {
            Weight = Of(WeightAnswer.Of(explanation.Weight)),
            Lift = explanation.Lift,
            SharedLift = explanation.SharedLift,
            Doubling = explanation.Doubling,
            Doubt = explanation.Doubt,
            DrawDoubt = explanation.DrawDoubt,
            Games = explanation.Games,
            GamesElsewhere = explanation.GamesElsewhere,
            Simulated = explanation.IsSimulated,
        };
        message.Outcomes.AddRange(explanation.Outcomes.Select(effect => new V1.OutcomeEffect
        {
            Outcome = effect.Outcome,
            UsualRate = effect.UsualRate,
            RateWith = effect.RateWith,
            Effect = effect.Effect,
            Doubt = effect.Doubt,
            Lift = effect.Lift,
        }));
        message.Rules.AddRange(explanation.Rules.Select(Of));
        return message;
    }

    public static V1.LearningRule Of(LearningRule rule) => new()
    {
        Mechanic = rule.Mechanic,
        Genre = rule.Genre ?? "",
        Kind = rule.Kind.ToString().ToLowerInvariant(),
        Reason = rule.Reason,
    };

    private static V1.MechanicWeight Of(WeightAnswer weight)
    {
        var message = new V1.MechanicWeight
        {
            Mechanic = weight.Mechanic,
            Genre = weight.Genre,
            Weight = weight.Weight,
            SampleCount = weight.SampleCount,
            Borrowed = weight.Borrowed,
        };
        Set(weight.Doubt, value => message.Doubt = value);
        Set(weight.AverageDaySeven, value => message.AverageD7 = value);
        Set(weight.AverageCompletion, value => message.AverageCompletion = value);
        Set(weight.AverageOptIn, value => message.AverageOptIn = value);
        return message;
    }

    private static V1.BatchAdvice Of(NextBatchAdvice advice)
    {
        var message = new V1.BatchAdvice { Genre = advice.Genre };
        message.PreferMechanics.AddRange(advice.PreferMechanics);
        message.AvoidMechanics.AddRange(advice.AvoidMechanics);
        message.Evidence.AddRange(advice.Evidence.Select(e => new V1.AdviceEvidence { Constraint = e.Constraint, Value = e.Value ?? "", Because = e.Because }));
        Set(advice.Difficulty, value => message.Difficulty = value);
        Set(advice.AdGating, value => message.AdGating = value);
        return message;
    }
}
