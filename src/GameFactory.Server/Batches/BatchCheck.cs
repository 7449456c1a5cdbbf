using GameFactory.Engine.Batches;
using GameFactory.Pipeline.Step01PreProduction.Requests;
using GameFactory.Server.Protocol;

namespace GameFactory.Server.Batches;

/// <summary>Makes the specification of a batch from a request, or refuses it with everything that is wrong.</summary>
internal sealed class BatchCheck(BatchRequestRules requests)
{
    public BatchSpec Check(NewBatch request)
    {
        var findings = new List<RequestFinding>();
        var shares = GenreMixParser.Parse(request.GenreMix ?? "[]", findings);
        var constraints = requests.Constraints.Parse(request.Constraints, findings);
        var spec = new BatchSpec
        {
            Name = request.Name?.Trim() ?? "",
            GameCount = request.GameCount,
            GenreMix = [.. shares.Select(share => share with { Genre = share.Genre.Trim() })],
            Constraints = string.IsNullOrWhiteSpace(request.Constraints) ? "{}" : request.Constraints,
            Seed = request.Seed,
            Window = request.Window ?? 200,
            Priority = constraints.Priority,
            Simulated = request.Simulated,
        };

        // The rules read what was parsed above once more: what was found in a field, or in a part of it, is not found again.
        findings.AddRange(
            requests.Check(spec).Where(rule => !findings.Exists(known => known.Field.StartsWith(rule.Field, StringComparison.Ordinal)))
        );
        return findings.Count == 0 ? spec : throw RequestException.Invalid(findings);
    }
}
