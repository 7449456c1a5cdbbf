using System.Text;
using System.Text.Json;
using GameFactory.LocalForge.Records;
using GameFactory.LocalForge.Runner;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.LocalForge.Api;

/// <summary>Workflows and their dispatch. A dispatch is not idempotent here either: callers look for their request id first.</summary>
internal sealed class WorkflowRoutes(ForgeCatalogue catalogue, RunQueue queue, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _numbering = new(1);

    public void Dispose() => _numbering.Dispose();

    public void Map(IEndpointRouteBuilder api)
    {
        var actions = api.MapGroup("/repos/{owner}/{repo}/actions");
        actions.MapGet("/workflows", RepositoryScope.Of(ListAsync));
        actions.MapGet("/workflows/{workflow}", RepositoryScope.Of(GetAsync));
        actions.MapPost("/workflows/{workflow}/dispatches", RepositoryScope.Of(DispatchAsync));
    }

    private static async Task<IResult> ListAsync(RepositoryScope scope)
    {
        var head = await scope.Git.ResolveAsync(scope.Owner, scope.Name, scope.Repository.DefaultBranch, scope.Aborted);
        var workflows = head is null ? [] : await AllAsync(scope, head);
        return ForgeReplies.Ok(new { totalCount = workflows.Count, workflows = workflows.Select(w => RunJson.Workflow(scope, w)) });
    }

    private static async Task<IResult> GetAsync(RepositoryScope scope) =>
        await scope.Git.ResolveAsync(scope.Owner, scope.Name, scope.Repository.DefaultBranch, scope.Aborted) is { } head
        && await FindAsync(scope, head) is { } workflow
            ? ForgeReplies.Ok(RunJson.Workflow(scope, workflow))
            : ForgeReplies.NotFound();

    private async Task<IResult> DispatchAsync(RepositoryScope scope)
    {
        if (await ForgeReplies.BodyAsync(scope.Context.Request) is not { } body)
        {
            return ForgeReplies.Error(StatusCodes.Status400BadRequest, "Problems parsing JSON");
        }

        var reference = Short(body.Text("ref") ?? "");
        if (reference.Length == 0 || await scope.Git.ResolveAsync(scope.Owner, scope.Name, reference, scope.Aborted) is not { } head)
        {
            return ForgeReplies.Error(StatusCodes.Status422UnprocessableEntity, $"No ref found for: {reference}");
        }

        if (await FindAsync(scope, head) is not { } workflow)
        {
            return ForgeReplies.NotFound();
        }

        var inputs = InputsOf(body);
        if (Refusal(workflow, inputs) is { } refusal)
        {
            return ForgeReplies.Error(StatusCodes.Status422UnprocessableEntity, refusal);
        }

        // The fixed workflow checks out its `commit` input when it has one, so that a build is of the commit that was asked for and not of
        // whatever the branch holds by then.
        var wanted = inputs.GetValueOrDefault("commit") is { Length: > 0 } commit ? commit : head;
        if (await scope.Git.ResolveAsync(scope.Owner, scope.Name, wanted, scope.Aborted) is not { } id)
        {
            return ForgeReplies.Error(StatusCodes.Status422UnprocessableEntity, $"No commit found for: {wanted}");
        }

        var run = await StartAsync(scope, workflow, reference, id, inputs);
        return body.Flag("return_run_details")
            ? ForgeReplies.Ok(
                new
                {
                    workflowRunId = run.Id,
                    runUrl = $"{scope.Url}/actions/runs/{run.Id}",
                    htmlUrl = $"{scope.Urls.Root}/{scope.Repository.FullName}/actions/runs/{run.Id}",
                }
            )
            : Results.NoContent();
    }

    private async Task<RunRecord> StartAsync(
        RepositoryScope scope,
        WorkflowFile workflow,
        string branch,
        string commit,
        Dictionary<string, string> inputs
    )
    {
        await _numbering.WaitAsync(scope.Aborted);
        try
        {
            var run = new RunRecord
            {
                Id = catalogue.NextId(),
                RepositoryId = scope.Repository.Id,
                Number = catalogue.RunsOf(scope.Repository.Id).Count + 1,
                WorkflowPath = workflow.Path,
                WorkflowName = workflow.Name,
                Title = workflow.Title(inputs),
                Branch = branch,
                Commit = commit,
                Inputs = inputs,
                CreatedAt = time.GetUtcNow(),
            };
            await queue.EnqueueAsync(run);
            return run;
        }
        finally
        {
            _numbering.Release();
        }
    }

    private static string? Refusal(WorkflowFile workflow, Dictionary<string, string> inputs)
    {
        if (!workflow.CanDispatch)
        {
            return "Workflow does not have 'workflow_dispatch' trigger";
        }

        var unknown = inputs.Keys.Except(workflow.Inputs).ToList();
        return unknown.Count > 0 ? $"Unexpected inputs provided: [{string.Join(", ", unknown.Select(u => $"\"{u}\""))}]" : null;
    }

    private static Dictionary<string, string> InputsOf(JsonElement body) =>
        body.TryGetProperty("inputs", out var inputs) && inputs.ValueKind == JsonValueKind.Object
            ? inputs.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ToString())
            : [];

    private static async Task<WorkflowFile?> FindAsync(RepositoryScope scope, string commit)
    {
        var wanted = scope.Route("workflow");
        return (await AllAsync(scope, commit)).Find(w => w.FileName == wanted || w.Id.ToString() == wanted);
    }

    private static async Task<List<WorkflowFile>> AllAsync(RepositoryScope scope, string commit)
    {
        var entries = await scope.Git.TreeAsync(scope.Owner, scope.Name, $"{commit}:{WorkflowFile.Folder}", recursive: false, scope.Aborted)
            ?? [];
        var workflows = new List<WorkflowFile>();
        foreach (
            var entry in entries.Where(e =>
                e.Type == "blob"
                && (e.Path.EndsWith(".yml", StringComparison.Ordinal) || e.Path.EndsWith(".yaml", StringComparison.Ordinal))
            )
        )
        {
            var content = await scope.Git.BlobAsync(scope.Owner, scope.Name, entry.Id, scope.Aborted) ?? [];
            workflows.Add(WorkflowFile.Parse($"{WorkflowFile.Folder}/{entry.Path}", Encoding.UTF8.GetString(content)));
        }

        return workflows;
    }

    private static string Short(string reference) =>
        reference.Replace("refs/heads/", "", StringComparison.Ordinal).Replace("refs/tags/", "", StringComparison.Ordinal);
}
