using GameFactory.Insights.Learning;
using GameFactory.Server.Protocol;
using Grpc.Core;
using Riok.Mapperly.Abstractions;

namespace GameFactory.Server.Learning;

/// <summary>What was learned, over gRPC.</summary>
internal sealed class LearningGrpc(LearningApi api) : V1.LearningService.LearningServiceBase
{
    public override async Task<V1.LearningState> Show(V1.LearningRequest request, ServerCallContext context) =>
        (await api.ShowAsync(request.Simulated, context.CancellationToken)).ToMessage();

    public override async Task<V1.WeightExplanation> Explain(V1.ExplainWeightRequest request, ServerCallContext context) =>
        (await api.ExplainAsync(request.Mechanic, request.Genre, request.Simulated, context.CancellationToken)).ToMessage();

    public override async Task<V1.ConstraintAdvice> Constraints(V1.ConstraintsRequest request, ServerCallContext context) =>
        (await api.ConstraintsAsync(string.Join(',', request.Genres), request.Simulated, context.CancellationToken)).ToMessage();

    public override Task<V1.LearningRule> Pin(V1.LearningRuleRequest request, ServerCallContext context) =>
        SetAsync(request, "pin", context);

    public override Task<V1.LearningRule> Ban(V1.LearningRuleRequest request, ServerCallContext context) =>
        SetAsync(request, "ban", context);

    public override Task<V1.LearningRule> Unpin(V1.LearningRuleRequest request, ServerCallContext context) =>
        RemoveAsync(request, "pin", context);

    public override Task<V1.LearningRule> Unban(V1.LearningRuleRequest request, ServerCallContext context) =>
        RemoveAsync(request, "ban", context);

    public override async Task<V1.LearningState> Rebuild(V1.RebuildLearningRequest request, ServerCallContext context) =>
        (await api.RebuildAsync(request.Simulated, request.Remember, context.CancellationToken)).ToMessage();

    public override async Task<V1.ResetLearningReply> Reset(V1.LearningRequest request, ServerCallContext context) =>
        (await api.ResetAsync(request.Simulated, context.CancellationToken)).ToMessage();

    private async Task<V1.LearningRule> SetAsync(V1.LearningRuleRequest request, string kind, ServerCallContext context) =>
        (await api.SetAsync(request.Mechanic, request.Genre, kind, request.Reason, context.CancellationToken)).ToMessage();

    private async Task<V1.LearningRule> RemoveAsync(V1.LearningRuleRequest request, string kind, ServerCallContext context) =>
        (await api.RemoveAsync(request.Mechanic, request.Genre, kind, context.CancellationToken)).ToMessage();
}

/// <summary>What was learned, as messages.</summary>
[Mapper, UseStaticMapper(typeof(WireTypes))]
internal static partial class LearningMessages
{
    [MapperIgnoreSource(nameof(LearningReply.Constants))]
    public static partial V1.LearningState ToMessage(this LearningReply reply);

    [
        MapProperty(nameof(WeightExplanation.IsSimulated), nameof(V1.WeightExplanation.Simulated)),
        MapperIgnoreSource(nameof(WeightExplanation.IsBorrowed))
    ]
    public static partial V1.WeightExplanation ToMessage(this WeightExplanation explanation);

    public static partial V1.ConstraintAdvice ToMessage(this ConstraintAdvice advice);

    public static partial V1.LearningRule ToMessage(this LearningRule rule);

    public static partial V1.ResetLearningReply ToMessage(this ResetReply reply);

    [MapProperty(nameof(LearnedWeight.IsBorrowed), nameof(V1.MechanicWeight.Borrowed))]
    private static partial V1.MechanicWeight ToMessage(LearnedWeight weight);
}
