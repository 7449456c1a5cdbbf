using GameFactory.LocalForge.Records;
using GameFactory.LocalForge.Runner;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.LocalForge.Api;

/// <summary>Runs with their jobs, notes, artifacts and logs.</summary>
internal sealed class RunRoutes(RunQueue queue, SignedLinks links, ForgeFiles files, TimeProvider time)
{
    public void Map(IEndpointRouteBuilder api)
    {
        var repository = api.MapGroup("/repos/{owner}/{repo}");
        repository.MapGet("/actions/runs", RepositoryScope.Of(List));
        repository.MapGet("/actions/workflows/{workflow}/runs", RepositoryScope.Of(List));
        repository.MapGet("/actions/runs/{run}", OfRun((scope, run) => ForgeReplies.Ok(RunJson.Run(scope, run))));
        repository.MapPost("/actions/runs/{run}/cancel", RepositoryScope.Of(CancelAsync));
        repository.MapGet(
            "/actions/runs/{run}/jobs",
            OfRun((scope, run) => ForgeReplies.Ok(new { totalCount = 1, jobs = new[] { RunJson.Job(scope, run) } }))
        );
        repository.MapGet("/actions/runs/{run}/artifacts", OfRun(Artifacts));
        repository.MapGet("/actions/runs/{run}/logs", OfRun(Logs));
        repository.MapGet("/actions/artifacts/{artifact}", RepositoryScope.Of(Artifact));
        repository.MapGet("/actions/artifacts/{artifact}/zip", RepositoryScope.Of(Download));
        repository.MapGet("/check-runs/{run}/annotations", OfRun((scope, run) => ForgeReplies.Ok(RunJson.Annotations(run))));
    }

    private static Delegate OfRun(Func<RepositoryScope, RunRecord, IResult> handler) =>
        RepositoryScope.Of(scope => Task.FromResult(Find(scope) is { } run ? handler(scope, run) : ForgeReplies.NotFound()));

    private static RunRecord? Find(RepositoryScope scope) =>
        scope.Catalogue.Run(scope.Id("run")) is { } run && run.RepositoryId == scope.Repository.Id ? run : null;

    private static Task<IResult> List(RepositoryScope scope)
    {
        var (status, branch, sha) = (scope.Query("status"), scope.Query("branch"), scope.Query("head_sha"));
        var workflow = scope.Route("workflow");
        var runs = scope
            .Catalogue.RunsOf(scope.Repository.Id)
            .Where(r => status is null || r.Status == status || r.Conclusion == status)
            .Where(r => branch is null || r.Branch == branch)
            .Where(r => sha is null || r.Commit == sha)
            .Where(r =>
                workflow.Length == 0
                || r.WorkflowPath.EndsWith("/" + workflow, StringComparison.Ordinal)
                || RunJson.WorkflowId(r).ToString() == workflow
            )
            .ToList();
        var page = ForgeReplies.Page(scope.Context, runs);
        return Task.FromResult(ForgeReplies.Ok(new { totalCount = runs.Count, workflowRuns = page.Select(r => RunJson.Run(scope, r)) }));
    }

    private async Task<IResult> CancelAsync(RepositoryScope scope)
    {
        if (Find(scope) is not { } run)
        {
            return ForgeReplies.NotFound();
        }

        return await queue.CancelAsync(run.Id)
            ? ForgeReplies.Json(new { }, StatusCodes.Status202Accepted)
            : ForgeReplies.Error(StatusCodes.Status409Conflict, "Cannot cancel a workflow run that is completed.");
    }

    private IResult Artifacts(RepositoryScope scope, RunRecord run)
    {
        var shown = run.Artifacts.Where(a => scope.Query("name") is not { } name || a.Name == name).ToList();
        var page = ForgeReplies.Page(scope.Context, shown);
        return ForgeReplies.Ok(new { totalCount = shown.Count, artifacts = page.Select(a => RunJson.Artifact(scope, run, a, Expired(a))) });
    }

    private Task<IResult> Artifact(RepositoryScope scope) =>
        Task.FromResult(
            scope.Catalogue.Artifact(scope.Repository.Id, scope.Id("artifact")) is { } found
                ? ForgeReplies.Ok(RunJson.Artifact(scope, found.Run, found.Artifact, Expired(found.Artifact)))
                : ForgeReplies.NotFound()
        );

    private Task<IResult> Download(RepositoryScope scope) =>
        Task.FromResult(
            scope.Catalogue.Artifact(scope.Repository.Id, scope.Id("artifact")) is not { } found ? ForgeReplies.NotFound()
            : Expired(found.Artifact) ? ForgeReplies.Error(StatusCodes.Status410Gone, "Artifact has expired")
            : links.Redirect(scope.Context, ForgeFiles.Artifacts, found.Artifact.Id, found.Artifact.FileName)
        );

    private IResult Logs(RepositoryScope scope, RunRecord run) =>
        files.Find(ForgeFiles.Logs, run.Id, run.LogFile) is not null
            ? links.Redirect(scope.Context, ForgeFiles.Logs, run.Id, run.LogFile)
            : ForgeReplies.NotFound();

    private bool Expired(ArtifactRecord artifact) => artifact.ExpiresAt <= time.GetUtcNow();
}
