using System.Text;
using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Artifacts;

/// <summary>Puts documents that are too large for a row into the store, and follows the references that stand there instead.</summary>
public sealed class ArtifactDocuments(IArtifactStore store)
{
    /// <summary>
    /// What is to be reported: a large document is stored by now and a reference stands for it, or the outcome says why that cannot be.
    /// </summary>
    internal async Task<StepOutcome> KeepAsync(StepOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is not StepOutcome.Completed { Artifacts: { } document } completed)
        {
            return outcome;
        }

        if (ArtifactReference.Resembles(document))
        {
            return new StepOutcome.Retry("The artifacts look like a reference to a stored document, which only the runner writes.");
        }

        if (!DocumentRules.IsLarge(document))
        {
            return outcome;
        }

        if (Fault(document) is { } fault)
        {
            return new StepOutcome.Retry(fault);
        }

        var content = Encoding.UTF8.GetBytes(document);
        var key = await store.PutAsync(content, cancellationToken);
        return completed with { Artifacts = new ArtifactReference(key, content.Length).ToJson() };
    }

    /// <summary>The document itself, whether it stands in the row or in the store.</summary>
    /// <param name="artifacts">What the row holds.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<string> ReadAsync(string artifacts, CancellationToken cancellationToken) =>
        ArtifactReference.TryRead(artifacts, out var reference)
            ? Encoding.UTF8.GetString(await store.GetAsync(reference.Sha256, cancellationToken))
            : artifacts;

    /// <summary>Why artifacts cannot even be stored beside the rows, or null.</summary>
    private string? Fault(string artifacts) =>
        Encoding.UTF8.GetByteCount(artifacts) > store.MaxBytes
            ? $"The artifacts are larger than {store.MaxBytes / (1024 * 1024)} MB; the limit is the setting Artifacts:MaxMegabytes."
            : DocumentRules.ContentFault("artifacts", artifacts, isJson: true);
}
