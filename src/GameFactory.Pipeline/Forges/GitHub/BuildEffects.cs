using System.Net;
using System.Text.Json;
using GameFactory.Kit.Project;
using Octokit;

namespace GameFactory.Pipeline.Forges.GitHub;

/// <summary>Finds or dispatches the run of a request.</summary>
internal sealed class BuildEffects(GitHubGateway gateway, TimeProvider time)
{
    private const int VisibleAfterTries = 10;

    public async Task<long> EnsureAsync(BuildRequest request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request, cancellationToken) is { } existing)
        {
            return existing;
        }

        if (await DispatchAsync(request, cancellationToken) is { } run)
        {
            return run;
        }

        // An older server answers without the id, and the run appears a moment later.
        for (var attempt = 0; attempt < VisibleAfterTries; attempt++)
        {
            if (await FindAsync(request, cancellationToken) is { } appeared)
            {
                return appeared;
            }

            await Task.Delay(TimeSpan.FromSeconds(1), time, cancellationToken);
        }

        throw new ForgeUnavailableException(
            Engine.Steps.WaitReason.Infrastructure,
            $"The dispatched run of {request.RequestId} is not listed yet",
            TimeSpan.FromSeconds(15)
        );
    }

    /// <summary>By the request id in the run's title. Should two carry it, the older one counts, for every attempt alike.</summary>
    private async Task<long?> FindAsync(BuildRequest request, CancellationToken cancellationToken)
    {
        var (owner, name) = RepositoryName.Parse(request.Repository);
        var runs = await gateway.CallAsync(
            client =>
                client.Actions.Workflows.Runs.ListByWorkflow(
                    owner,
                    name,
                    FactoryWorkflow.FileName,
                    new WorkflowRunsRequest { Event = "workflow_dispatch" },
                    new ApiOptions { PageSize = 100 }
                ),
            cancellationToken
        );
        return runs
            .WorkflowRuns.Where(r => (r.DisplayTitle ?? r.Name).Contains($"[{request.RequestId}]", StringComparison.Ordinal))
            .Select(r => (long?)r.Id)
            .Min();
    }

    private async Task<long?> DispatchAsync(BuildRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await PostAsync(request, details: true, cancellationToken);
        }
        catch (ApiException exception) when (exception.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity)
        {
            // A server that does not know the field refuses the whole request; any other reason is refused again.
            return await PostAsync(request, details: false, cancellationToken);
        }
    }

    private async Task<long?> PostAsync(BuildRequest request, bool details, CancellationToken cancellationToken)
    {
        var body = new Dictionary<string, object>
        {
            ["ref"] = request.Branch,
            ["inputs"] = new Dictionary<string, string>
            {
                ["request_id"] = request.RequestId,
                ["commit"] = request.Commit,
                ["build_type"] = request.BuildType,
                ["version_name"] = request.VersionName,
                ["version_code"] = request.VersionCode.ToString(),
            },
        };
        if (details)
        {
            body["return_run_details"] = true;
        }

        var address = new Uri($"repos/{request.Repository}/actions/workflows/{FactoryWorkflow.FileName}/dispatches", UriKind.Relative);
        var answer = await gateway.CallAsync(
            client =>
                client.Connection.Post<DispatchAnswer>(
                    address,
                    JsonSerializer.Serialize(body),
                    "application/vnd.github+json",
                    "application/json",
                    parameters: null,
                    cancellationToken
                ),
            cancellationToken
        );
        return answer.Body?.WorkflowRunId is > 0 and var id ? id : null;
    }
}
