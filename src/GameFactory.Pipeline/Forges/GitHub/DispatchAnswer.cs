namespace GameFactory.Pipeline.Forges.GitHub;

/// <summary>GitHub's answer to a dispatch with <c>return_run_details</c>; Octokit fills it by its property names.</summary>
internal sealed class DispatchAnswer
{
    public long WorkflowRunId { get; set; }
}
