namespace GameFactory.Pipeline.Forges;

/// <summary>A zip that a build left.</summary>
/// <param name="Id">Id at the forge.</param>
/// <param name="Name">Name in the workflow: <c>android-apk</c>, <c>android-aab</c>, <c>ios-ipa</c>, <c>web</c> or
/// <c>source-bundle</c>.</param>
/// <param name="Url">API address (answers with a short-lived link).</param>
/// <param name="Size">Bytes.</param>
public sealed record BuildArtifact(long Id, string Name, string Url, long Size)
{
    /// <summary>As in <c>game_builds.artifact_kind</c>; null for an artifact that is no product.</summary>
    public string? Kind =>
        Name switch
        {
            "android-apk" => "apk",
            "android-aab" => "aab",
            "ios-ipa" => "ipa",
            "web" => "web",
            "source-bundle" => "source_bundle",
            _ => null,
        };

    /// <summary>True when a compiler made it.</summary>
    public bool Compiled => Kind is not (null or "source_bundle");
}
