using System.Text.RegularExpressions;
using GameFactory.Kit.Checks.Reading;
using GameFactory.Kit.Checks.Units;

namespace GameFactory.Kit.Checks.Rules;

/// <summary>
/// Name, versions, host files and secrets: what a build needs before it compiles anything, and what no repository may hold.
/// </summary>
internal sealed partial class PackageCheck : IDartCheck
{
    private const string Manifest = "android/app/src/main/AndroidManifest.xml";
    private const string IosSettings = "ios/Flutter/Factory.xcconfig";

    private static readonly string[] s_exact = ["flame", "flame_audio", "flame_test", "flame_lint"];

    public string Name => "package";

    public IEnumerable<string> Findings(DartProject project) => Names(project).Concat(Hosts(project)).Concat(Secrets(project));

    private static IEnumerable<string> Names(DartProject project)
    {
        if (!LegalName().IsMatch(project.Pubspec.Name))
        {
            yield return "The pubspec has no legal package name.";
        }

        foreach (var (package, version) in project.Pubspec.Dependencies.Concat(project.Pubspec.DevDependencies))
        {
            if (version == "any" || (s_exact.Contains(package, StringComparer.Ordinal) && !ExactVersion().IsMatch(version)))
            {
                yield return $"The version '{version}' of {package} is not pinned.";
            }
        }
    }

    private static IEnumerable<string> Hosts(DartProject project)
    {
        foreach (var path in ((string[])[Manifest, IosSettings, "web/index.html"]).Where(path => !project.Files.ContainsKey(path)))
        {
            yield return $"The host file '{path}' is missing.";
        }

        if (!project.Pubspec.Dependencies.ContainsKey("google_mobile_ads"))
        {
            yield break;
        }

        if (
            project.Text(Manifest)?.Contains("com.google.android.gms.ads.APPLICATION_ID", StringComparison.Ordinal) != true
            || project.Text(IosSettings)?.Contains("ADMOB_APP_ID=", StringComparison.Ordinal) != true
        )
        {
            yield return "A host file lacks the id of the ad account, without which the app ends at its start.";
        }

        foreach (
            var unit in project.Units.Where(unit =>
                !unit.Path.StartsWith("lib/services/ads/", StringComparison.Ordinal) && unit.Tokens.Any(token => token.IsWord("MobileAds"))
            )
        )
        {
            yield return $"{unit.Path}: the ad network must not be started here; a failure would end the game.";
        }
    }

    private static IEnumerable<string> Secrets(DartProject project)
    {
        foreach (var path in project.Files.Keys.Where(path => Forbidden().IsMatch(path)))
        {
            yield return $"The file '{path}' must not be in a repository.";
        }

        foreach (var unit in project.Units.Where(unit => unit.Path.StartsWith("lib/", StringComparison.Ordinal)))
        {
            foreach (var token in unit.Tokens.Where(token => token.Kind == DartTokenKind.Text && Baked().IsMatch(token.Text)))
            {
                yield return $"{unit.Path}:{token.Line}: an address, a key or an ad id is baked in.";
            }
        }
    }

    [GeneratedRegex(@"^[a-z][a-z0-9_]{2,40}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LegalName();

    [GeneratedRegex(@"^\d+\.\d+\.\d+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ExactVersion();

    [GeneratedRegex(
        @"(?:^|/)(?:\.env|key\.properties|google-services\.json|GoogleService-Info\.plist|[^/]*\.(?:jks|keystore|p12|mobileprovision))\z",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Forbidden();

    [GeneratedRegex(
        @"^https?://|ca-app-pub-\d|^(?:sk|pk|AIza)[-_A-Za-z0-9]{16,}\z|^[0-9a-f]{32,}\z",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Baked();
}
