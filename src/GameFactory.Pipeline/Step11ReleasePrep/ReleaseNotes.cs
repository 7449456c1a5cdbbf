using GameFactory.Engine.Steps;
using GameFactory.Kit.Design;
using GameFactory.Pipeline.Forges;

namespace GameFactory.Pipeline.Step11ReleasePrep;

/// <summary>What a release says of itself.</summary>
internal sealed record ReleaseNotes(GameDesign Design, GameVersion Version, StoreTexts Texts, BuildProgress.Ended Ended)
{
    public string Title => $"{Texts.Title} {Version.Name}";

    public string Body => $"{Texts.Full}\n\n{State}\n";

    public LogFact Line(ForgeRelease release) =>
        new(
            "info",
            "forge",
            $"{(release.Prerelease ? "Pre-release" : "Release")} {release.Tag} holds the {Ended.Build.MainArtifact?.Kind} "
                + $"({(Ended.Build.Compiled ? "compiled" : "checked, not compiled")})."
        );

    private string State =>
        Ended.Build.Compiled
            ? $"Build run {Ended.Build.RunId}: compiled."
            : $"Build run {Ended.Build.RunId}: checked, not compiled. The attached bundle is the checked source, not an app.";
}
