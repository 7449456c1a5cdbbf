using GameFactory.Engine.Steps;
using GameFactory.Pipeline.Forges;

namespace GameFactory.Pipeline.Step11ReleasePrep;

/// <summary>The checklist of a prepared release.</summary>
internal static class ReleaseChecklist
{
    public static IReadOnlyList<StepCheck> Of(StoreTexts texts, BuildSnapshot build, ForgeRelease release, ReleaseFile file) =>
        [
            texts.Check(),
            StepCheck.Passed("privacy_note", StoreTexts.PrivacyPath),
            StepCheck.Passed("change_log", StoreTexts.ChangeLogPath),
            .. build.Checks,
            release.Assets.ContainsKey(file.Name)
                ? StepCheck.Passed("release_asset", $"{file.Name}, {file.Content.Length} bytes")
                : StepCheck.Failed("release_asset", $"the release {release.Tag} lacks {file.Name}"),
            release.Prerelease != build.Compiled
                ? StepCheck.Passed(
                    "release_state",
                    release.Prerelease ? "pre-release, since nothing was compiled" : "release of a compiled app"
                )
                : StepCheck.Failed("release_state", "the release says something else than its build"),
            build.Compiled ? StepCheck.Passed("compiled") : StepCheck.Skipped("compiled", "no compiler ran: checked, not compiled"),
            build.Compiled ? StepCheck.Passed("signing") : StepCheck.Skipped("signing", "there is no app to sign"),
            StepCheck.Skipped("screenshots", "no device or emulator is attached to take them"),
            StepCheck.Skipped("store_upload", "the factory uploads to no store"),
        ];
}
