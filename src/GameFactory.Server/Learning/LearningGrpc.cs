using Grpc.Core;

namespace GameFactory.Server.Learning;

/// <summary>What was learned, over gRPC.</summary>
internal sealed class LearningGrpc(LearningApi desk) : V1.LearningService.LearningServiceBase
{
    public override async Task<V1.LearningState> Show(V1.LearningRequest request, ServerCallContext context) =>
        LearningMessages.Of(await desk.ShowAsync(request.Simulated, context.CancellationToken));

    public override async Task<V1.WeightExplanation> Explain(V1.ExplainWeightRequest request, ServerCallContext context) =>
        LearningMessages.Of(await desk.ExplainAsync(request.Mechanic, request.Genre, request.Simulated, context.CancellationToken));

    public override Task<V1.LearningRule> Pin(V1.LearningRuleRequest request, ServerCallContext context) => SetAsync(request, "pin", context);

    public override Task<V1.LearningRule> Ban(V1.LearningRuleRequest request, ServerCallContext context) => SetAsync(request, "ban", context);

    public override Task<V1.LearningRule> Unpin(V1.LearningRuleRequest request, ServerCallContext context) => RemoveAsync(request, "pin", context);

    public override Task<V1.LearningRule> Unban(V1.LearningRuleRequest request, ServerCallContext context) => RemoveAsync(request, "ban", context);

    public override async Task<V1.LearningState> Rebuild(V1.RebuildLearningRequest request, ServerCallContext context) =>
        LearningMessages.Of(await desk.RebuildAsync(request.Simulated, request.Remember, context.CancellationToken));

    public override async Task<V1.ResetLearningReply> Reset(V1.LearningRequest request, ServerCallContext context) =>
        new() { Games = await desk.ResetAsync(request.Simulated, context.CancellationToken) };

    private async Task<V1.LearningRule> SetAsync(V1.LearningRuleRequest request, string kind, ServerCallContext context) =>
        LearningMessages.Of(await desk.SetAsync(request.Mechanic, request.Genre, kind, request.Reason, context.CancellationToken));

    private async Task<V1.LearningRule> RemoveAsync(V1.LearningRuleRequest request, string kind, ServerCallContext context) =>
        LearningMessages.Of(await desk.RemoveAsync(request.Mechanic, request.Genre, kind, context.CancellationToken));
}
