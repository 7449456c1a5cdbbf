namespace GameFactory.Pipeline.Step11ReleasePrep;

/// <summary>What step 11 leaves: the release and the file that outlives the build's own artifact.</summary>
/// <param name="Tag">Such as <c>v1.0.1</c>.</param>
/// <param name="Url">Address of the release for people.</param>
/// <param name="Bundle">API address of the asset.</param>
/// <param name="BundleBytes">Its size.</param>
/// <param name="Version">Such as <c>1.0.1</c>.</param>
/// <param name="Compiled">True only when a compiler made the asset.</param>
/// <param name="Verification">compiled, tested, analyzed or checked.</param>
internal sealed record ReleaseArtifacts(
    string Tag,
    string Url,
    string Bundle,
    int BundleBytes,
    string Version,
    bool Compiled,
    string Verification
);
