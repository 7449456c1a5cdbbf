using GameFactory.Engine.Batches;
using GameFactory.Kit.Design.Requests;
using GameFactory.Server.Protocol;

namespace GameFactory.Server.Batches;

/// <summary>Makes the specification of a batch from a request, or refuses it with everything that is wrong.</summary>
internal static class BatchCheck
{
    public static BatchSpec Check(NewBatch request)
    {
        var findings = new List<RequestFinding>();
        var constraints = ConstraintsParser.Parse(request.Constraints, findings);
        var spec = new BatchSpec
        {
            Name = request.Name?.Trim() ?? "",
            GameCount = request.GameCount,
            GenreMix = [.. request.GenreMix.Select(share => new GenreShare(share.Genre?.Trim() ?? "", share.Weight ?? 1))],
            Constraints = string.IsNullOrWhiteSpace(request.Constraints) ? "{}" : request.Constraints,
            Seed = request.Seed,
            Window = request.Window ?? 200,
            Priority = constraints.Priority,
            Simulated = request.Simulated,
        };
        if (spec.GenreMix.Count == 0)
        {
            findings.Add(new RequestFinding("genreMix", "must name at least one genre, such as runner"));
        }

        // The rules read the constraints again: what was found above is found there too.
        findings.AddRange(BatchRequestRules.Check(spec).Where(finding => !findings.Contains(finding)));
        return findings.Count == 0 ? spec : throw RequestException.Invalid(findings);
    }
}
