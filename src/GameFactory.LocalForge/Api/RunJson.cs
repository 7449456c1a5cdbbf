using GameFactory.LocalForge.Records;
using GameFactory.LocalForge.Runner;

namespace GameFactory.LocalForge.Api;

/// <summary>GitHub's shapes of workflows, runs, jobs and artifacts.</summary>
internal static class RunJson
{
    public static long WorkflowId(RunRecord run) => new WorkflowFile(run.WorkflowPath, "", null, true, []).Id;

    public static object Workflow(RepositoryScope scope, WorkflowFile workflow) =>
        new
        {
            id = workflow.Id,
            nodeId = ForgeReplies.NodeId("Workflow", workflow.Id),
            name = workflow.Name,
            path = workflow.Path,
            state = "active",
            createdAt = scope.Repository.CreatedAt,
            updatedAt = scope.Repository.CreatedAt,
            url = $"{scope.Url}/actions/workflows/{workflow.Id}",
            htmlUrl = $"{scope.Urls.Root}/{scope.Repository.FullName}/blob/{scope.Repository.DefaultBranch}/{workflow.Path}",
            badgeUrl = $"{scope.Urls.Root}/{scope.Repository.FullName}/workflows/{Uri.EscapeDataString(workflow.Name)}/badge.svg",
        };

    public static object Run(RepositoryScope scope, RunRecord run)
    {
        var url = $"{scope.Url}/actions/runs/{run.Id}";
        return new
        {
            run.Id,
            name = run.WorkflowName,
            nodeId = ForgeReplies.NodeId("WorkflowRun", run.Id),
            headBranch = run.Branch,
            headSha = run.Commit,
            path = run.WorkflowPath,
            displayTitle = run.Title,
            runNumber = run.Number,
            @event = "workflow_dispatch",
            run.Status,
            run.Conclusion,
            workflowId = WorkflowId(run),
            checkSuiteId = run.Id,
            checkSuiteNodeId = ForgeReplies.NodeId("CheckSuite", run.Id),
            url,
            htmlUrl = $"{scope.Urls.Root}/{scope.Repository.FullName}/actions/runs/{run.Id}",
            pullRequests = Array.Empty<object>(),
            createdAt = run.CreatedAt,
            updatedAt = run.CompletedAt ?? run.StartedAt ?? run.CreatedAt,
            runAttempt = run.Attempt,
            runStartedAt = run.StartedAt ?? run.CreatedAt,
            jobsUrl = url + "/jobs",
            logsUrl = url + "/logs",
            artifactsUrl = url + "/artifacts",
            cancelUrl = url + "/cancel",
            workflowUrl = $"{scope.Url}/actions/workflows/{WorkflowId(run)}",
            repository = RepositoryJson.Full(scope.Urls, scope.Repository),
        };
    }

    /// <summary>The one job of a run; its id is the run's, also as a check run.</summary>
    public static object Job(RepositoryScope scope, RunRecord run) =>
        new
        {
            run.Id,
            runId = run.Id,
            runUrl = $"{scope.Url}/actions/runs/{run.Id}",
            nodeId = ForgeReplies.NodeId("CheckRun", run.Id),
            headSha = run.Commit,
            url = $"{scope.Url}/actions/jobs/{run.Id}",
            htmlUrl = $"{scope.Urls.Root}/{scope.Repository.FullName}/runs/{run.Id}",
            run.Status,
            run.Conclusion,
            createdAt = run.CreatedAt,
            startedAt = run.StartedAt ?? run.CreatedAt,
            completedAt = run.CompletedAt,
            name = "build",
            steps = run.Checks.Select(
                (check, index) =>
                    new
                    {
                        name = check.Name,
                        status = RunStatus.Completed,
                        conclusion = check.Conclusion,
                        number = index + 1,
                        startedAt = check.StartedAt,
                        completedAt = check.CompletedAt,
                    }
            ),
            checkRunUrl = $"{scope.Url}/check-runs/{run.Id}",
            labels = new[] { "self-hosted" },
            runnerId = 1,
            runnerName = "local forge",
            runnerGroupId = 1,
            runnerGroupName = "Default",
            workflowName = run.WorkflowName,
            headBranch = run.Branch,
        };

    /// <summary>Why checks failed or were skipped: what a workflow prints with <c>::notice title=CHECK::REASON</c>.</summary>
    public static IEnumerable<object> Annotations(RunRecord run) =>
        run
            .Checks.Where(c => c.Reason is not null)
            .Select(check => new
            {
                path = ".github",
                blobHref = "",
                startLine = 1,
                startColumn = (int?)null,
                endLine = 1,
                endColumn = (int?)null,
                annotationLevel = check.Conclusion == RunStatus.Failure ? "failure" : "notice",
                title = check.Name,
                message = check.Reason,
                rawDetails = "",
            });

    public static object Artifact(RepositoryScope scope, RunRecord run, ArtifactRecord artifact, bool expired) =>
        new
        {
            artifact.Id,
            nodeId = ForgeReplies.NodeId("Artifact", artifact.Id),
            artifact.Name,
            sizeInBytes = artifact.Size,
            url = $"{scope.Url}/actions/artifacts/{artifact.Id}",
            archiveDownloadUrl = $"{scope.Url}/actions/artifacts/{artifact.Id}/zip",
            expired,
            digest = "sha256:" + artifact.Digest,
            artifact.CreatedAt,
            updatedAt = artifact.CreatedAt,
            artifact.ExpiresAt,
            workflowRun = new
            {
                run.Id,
                repositoryId = run.RepositoryId,
                headRepositoryId = run.RepositoryId,
                headBranch = run.Branch,
                headSha = run.Commit,
            },
        };
}
