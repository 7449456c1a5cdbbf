using System.IO.Compression;
using System.Text;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Design;
using GameFactory.Pipeline.Forges;
using GameFactory.Pipeline.Step11ReleasePrep;
using GameFactory.Tests.Kit;
using GameFactory.Tests.Kit.Project;
using GameFactory.Tests.Pipeline.Forges;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace GameFactory.Tests.Pipeline.Step11ReleasePrep;

public sealed class ReleasePrepStepTests
{
    private readonly FakeForge _forge = new();

    [Fact]
    public async Task Checked_bundle_becomes_a_pre_release_and_publishes_nothing()
    {
        var completed = Assert.IsType<StepOutcome.Completed>(await BuildAsync(SampleDesigns.Runner));

        var release = Assert.Single(_forge.Releases);
        Assert.True(release.Prerelease);
        Assert.Equal(("v1.0.1", "lantern_harbour-1.0.1-source.zip"), (release.Tag, Assert.Single(release.Assets).Name));
        Assert.Contains("checked, not compiled", release.Body, StringComparison.Ordinal);
        Assert.False(completed.Facts.Game!.Published);
        Assert.Contains(completed.Checks, c => c is { Name: "compiled", Result: CheckResult.Skipped });
        Assert.Equal(2, Assert.Single(completed.Facts.Builds).BuildNumber);
        Assert.Equal(new string('c', 40), completed.Commit);
    }

    [Fact]
    public async Task Compiled_app_is_released_and_published()
    {
        _forge.ArtifactName = "android-apk";
        _forge.Checks = [StepCheck.Passed("flutter_test"), StepCheck.Passed("flutter_build_apk")];
        _forge.Download = Zip("app-release.apk", "an app");

        var completed = Assert.IsType<StepOutcome.Completed>(await BuildAsync(SampleDesigns.Runner));

        var release = Assert.Single(_forge.Releases);
        Assert.False(release.Prerelease);
        Assert.Equal("lantern_harbour-1.0.1.apk", Assert.Single(release.Assets).Name);
        Assert.Equal("an app", Encoding.UTF8.GetString(release.Assets[0].Content));
        Assert.True(completed.Facts.Game!.Published);
        Assert.Equal("compiled", Assert.Single(completed.Facts.Builds).Verification);
    }

    [Fact]
    public async Task Failed_release_build_is_rejected_with_its_findings()
    {
        _forge.Checks = [StepCheck.Failed("source", "a bracket is missing")];

        var rejected = Assert.IsType<StepOutcome.Invalid>(await BuildAsync(SampleDesigns.Runner, "failure"));

        Assert.Equal(["source: a bracket is missing"], rejected.Findings);
        Assert.Empty(_forge.Releases);
    }

    [Fact]
    public void Every_design_gets_texts_within_the_limits_and_its_version()
    {
        foreach (
            var design in SampleDesigns
                .All()
                .Append(SampleDesigns.Runner with { Title = new string('x', 40), Tagline = new string('y', 120) })
        )
        {
            var texts = StoreTexts.Of(design, new GameVersion(3));
            Assert.Equal(CheckResult.Passed, texts.Check().Result);
            Assert.Empty(PathGuard.Findings([.. texts.Files()], []));
            var files = VersionedFiles
                .Of(TheKit.Shipped.Template.FilesAfter(10, design), new GameVersion(3))
                .ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content!.Value.Span));
            Assert.Contains("\nversion: 1.0.3+3\n", files["pubspec.yaml"], StringComparison.Ordinal);
            Assert.Contains("version = '1.0.3';", files["lib/data/game_info.dart"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Privacy_note_names_ads_only_in_a_game_with_ads()
    {
        Assert.Contains("AdMob", PrivacyNote.Of("A", ads: true), StringComparison.Ordinal);
        Assert.DoesNotContain("AdMob", PrivacyNote.Of("A", ads: false), StringComparison.Ordinal);
    }

    private async Task<StepOutcome> BuildAsync(GameDesign design, string status = "success")
    {
        var time = new FakeTimeProvider();
        var step = new ReleasePrepStep(TheKit.Shipped.Template, new StepBuild(_forge, _forge, Options.Create(new ForgeOptions())), _forge);
        var waiting = Assert.IsType<StepOutcome.Snoozed>(
            await step.RunAsync(StepContexts.Of(design, 11, time), TestContext.Current.CancellationToken)
        );
        _forge.End(_forge.Requests.Single(), status);
        return await step.RunAsync(StepContexts.Of(design, 11, time, waiting.Checkpoint), TestContext.Current.CancellationToken);
    }

    private static byte[] Zip(string name, string content)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(content);
        }

        return stream.ToArray();
    }
}
