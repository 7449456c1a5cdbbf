namespace GameFactory.Pipeline.Step10Testing;

/// <summary>What step 10 leaves: its last build. <see cref="Compiled"/> is true only when a compiler made the artifact.</summary>
internal sealed record TestingArtifacts(
    long RunId,
    int BuildNumber,
    bool Compiled,
    string Verification,
    string? ArtifactKind,
    string? ArtifactUrl
);
