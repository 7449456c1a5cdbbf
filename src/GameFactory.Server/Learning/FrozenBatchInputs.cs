using System.Text.Json.Nodes;
using GameFactory.Engine.Batches;
using GameFactory.Insights.Learning.Store;
using GameFactory.Pipeline.Step01PreProduction.Requests;
using GameFactory.Storage.Queries;

namespace GameFactory.Server.Learning;

/// <summary>
/// What a batch depends on beside its request: weights, their constants, people's pins and bans (<c>weights</c>, <c>learning</c>), and the
/// finished games that its own shall not resemble (<c>compareWith</c>). Batches with simulated players take all of it from such batches,
/// and real ones from real ones.
/// </summary>
internal sealed class FrozenBatchInputs(LearningStore learning, FinishedDesigns designs, BatchRequestRules requests, LearningBans bans)
    : IBatchInputsSource
{
    // 400 bytes each; with every weight of the catalogue beside them the document stays below its 256 KB.
    private const int MostDesigns = 250;

    public async Task<BatchFreeze> FreezeAsync(BatchSpec spec, CancellationToken cancellationToken)
    {
        var uses = requests.Constraints.Parse(spec.Constraints).Learning;
        var weights = await learning.FreezeAsync(spec.Simulated, uses, cancellationToken);
        var inputs = JsonNode.Parse(weights.ToJson())!.AsObject();
        inputs["compareWith"] = JsonNode.Parse(
            await designs.TraitsAsync([.. spec.GenreMix.Select(share => share.Genre)], spec.Simulated, MostDesigns, cancellationToken)
        );
        var refusal = bans.Refusal(spec, weights.Learning.Rules);
        return new BatchFreeze(inputs.ToJsonString(), refusal is null ? null : $"The batch {refusal}, then start it again.");
    }
}
