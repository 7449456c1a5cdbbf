using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Artifacts;

/// <summary>
/// Documents that are too large for a row, by the SHA-256 of their content, shared by all machines; implemented by storage. An object is
/// written once and never changes, so any number of writers may put the same one at any time.
/// </summary>
public interface IArtifactStore
{
    /// <summary>Bytes that one object may have.</summary>
    long MaxBytes { get; }

    /// <summary>Stores the content durably; returns when every machine can read it.</summary>
    /// <returns>Its key: SHA-256, 64 lower-case hexadecimal digits.</returns>
    /// <exception cref="StepWaitException">The store does not answer or refuses to.</exception>
    Task<string> PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Reads an object and verifies it.</summary>
    /// <exception cref="ArtifactException">The store has no such object, or its content has another SHA-256; the message names
    /// it.</exception>
    /// <exception cref="StepWaitException">The store does not answer or refuses to.</exception>
    Task<byte[]> GetAsync(string sha256, CancellationToken cancellationToken);
}
