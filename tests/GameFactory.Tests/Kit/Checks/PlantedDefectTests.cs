using System.Text;
using GameFactory.Kit.Levels.Files;
using GameFactory.Tests.Kit.Project;

namespace GameFactory.Tests.Kit.Checks;

/// <summary>The checks are silent on the kit and loud on each of the fifteen defects that games of the prototype had.</summary>
public sealed class PlantedDefectTests
{
    [Fact]
    public void The_kit_has_no_finding_at_any_step()
    {
        foreach (var design in SampleDesigns.All())
        {
            foreach (var step in (int[])[2, 3, 5, 6, 8, 10])
            {
                var checks = TheKit.Shipped.Checks.Run(TheKit.Shipped.Template.FilesAfter(step, design), step);

                Assert.All(checks, check => Assert.True(!check.IsFailed,
                    $"{design.Core.Name} {step} {check.Name}: {string.Join(' ', check.Findings)}"));
            }
        }
    }

    [Theory]
    [InlineData("01 display name as a class name", "dart_syntax", "lib/game/backdrop.dart", "class Backdrop",
        "class Lantern Harbour's Backdrop")]
    [InlineData("02 file cut off", "dart_syntax", "lib/game/play_session.dart",
        "    return from + (to - from) * part.toDouble();\n  }\n}\n", "    return from + (")]
    [InlineData("03 not imported", "names", "lib/main.dart", "import 'app.dart';\n", "")]
    [InlineData("03 unreachable menu", "types", "lib/ui/home_screen.dart", "_go(SettingsScreen(services: widget.services))", "_play()")]
    [InlineData("04 wrong folder", "imports", "lib/ui/home_screen.dart", "'../services/services.dart'", "'../managers/services.dart'")]
    [InlineData("04 package not in the pubspec", "imports", "lib/app.dart", "import 'package:flutter/material.dart';",
        "import 'package:flutter/material.dart';\nimport 'package:provider/provider.dart';")]
    [InlineData("04 layers upside down", "layers", "lib/data/settings.dart", "import 'key_value_store.dart';",
        "import '../ui/game_theme.dart';\nimport 'key_value_store.dart';")]
    [InlineData("05 method that does not exist", "names", "lib/ui/level_player.dart", "_game.pauseEngine()", "_game.pauseTheGame()")]
    [InlineData("05 parameter that does not exist", "calls", "lib/game/factory_game.dart", "width: fieldWidth,", "fieldSize: fieldWidth,")]
    [InlineData("05 override of nothing", "inheritance", "lib/game/backdrop.dart", "void render(Canvas canvas) {",
        "void renderGame(Canvas canvas) {")]
    [InlineData("05 awaited add", "flame_rules", "lib/game/runner/runner_view.dart", "    addAll([", "    await addAll([")]
    [InlineData("05 taps without a size", "flame_rules", "lib/game/modifiers/slow_motion_view.dart", "extends PositionComponent with",
        "extends Component with")]
    [InlineData("06 undefined type", "names", "lib/game/factory_game.dart", "Feel? _feel;", "Feeling? _feel;")]
    [InlineData("06 doubled type", "types", "lib/game/field.dart", "const double fieldWidth",
        "class Backdrop {}\n\nconst double fieldWidth")]
    [InlineData("06 dead type", "types", "lib/game/field.dart", "const double fieldWidth",
        "class ScoreManager {}\n\nconst double fieldWidth")]
    [InlineData("07 no ad id", "package", "android/app/src/main/AndroidManifest.xml", "com.google.android.gms.ads.APPLICATION_ID",
        "something.else")]
    [InlineData("07 initialisation that fails at start", "package", "lib/main.dart", "  final services =",
        "  await MobileAds.instance.initialize();\n  final services =")]
    [InlineData("08 asset used and not declared", "calls", "lib/game/backdrop.dart", "GameAssets.backgroundFar", "GameAssets.mountains")]
    [InlineData("08 asset declared and not used", "assets", "lib/game/backdrop.dart", "GameAssets.backgroundFar",
        "GameAssets.backgroundNear")]
    [InlineData("10 level data that nothing reads", "levels", "lib/rules/level_json.dart", "json['timeLimitMs']", "json['limit']")]
    [InlineData("11 overlay named by hand", "overlays", "lib/ui/level_player.dart", "overlays.add(OverlayKeys.pause)",
        "overlays.add('pauseMenu')")]
    [InlineData("11 overlay that is not built", "overlays", "lib/ui/overlay_builders.dart",
        "    OverlayKeys.lost: (context, game) => LostOverlay(game, actions),\n", "")]
    [InlineData("12 unlocks not stored", "durability", "lib/data/progress.dart", "_store.write(entry.key, '${entry.value}')",
        "Future<void>.value()")]
    [InlineData("12 failed ad never retried", "durability", "lib/services/ads/google_rewarded_ads.dart",
        "    _retry = Timer(Duration(seconds: pause), prepare);\n", "")]
    [InlineData("13 events in memory only", "durability", "lib/services/analytics/queued_analytics.dart",
        "_write(() => _log.append(text));", "")]
    [InlineData("13 key baked in", "package", "lib/services/analytics/analytics_factory.dart",
        "String.fromEnvironment('ANALYTICS_ENDPOINT')", "'https://events.example.test/v1'")]
    [InlineData("13 event named by hand", "events", "lib/services/level_reporter.dart", "'duration_ms'", "'level_complete'")]
    [InlineData("14 tests of a wrong package", "imports", "test/progress_test.dart", "package:lantern_harbour/data/progress.dart",
        "package:my_game/data/progress.dart")]
    [InlineData("14 test of literals", "game_tests", "test/progress_test.dart", "expect(progress.bestOf(1), equals(70))",
        "expect(1 + 1, equals(2))")]
    public void Planted_defect_is_found(string defect, string check, string path, string text, string replacement)
    {
        var files = Game();
        Assert.True(files[path].Contains(text, StringComparison.Ordinal),
            $"{defect}: the kit's {path} no longer holds the place to plant in");
        files[path] = files[path].Replace(text, replacement, StringComparison.Ordinal);

        AssertFound(files, check);
    }

    [Fact]
    public void Board_that_cannot_be_solved_is_found()
    {
        var files = Game();
        var level = LevelFile.Read(Encoding.UTF8.GetBytes(files[LevelFile.Path(1)]));
        files[LevelFile.Path(1)] = Encoding.UTF8.GetString(LevelFile.Write(level with { Goal = level.Goal * 1000, TimeLimitMs = 1000 }));

        AssertFound(files, "levels");
    }

    [Fact]
    public void Asset_that_was_never_made_and_one_that_nothing_knows_are_found()
    {
        var files = Game();
        files["assets/images/player.png"] = "made";
        files["assets/images/dragon.png"] = "made";

        var findings = AssertFound(files, "assets");
        Assert.Contains(findings, finding => finding.Contains("coin", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Contains("dragon", StringComparison.Ordinal));
    }

    [Fact]
    public void File_of_the_right_name_without_content_is_not_enough()
    {
        var files = Game();
        files["lib/game/factory_game.dart"] = "";

        AssertFound(files, "dart_syntax");
    }

    [Fact]
    public void Missing_host_file_and_a_secret_are_found()
    {
        var files = Game();
        files.Remove("android/app/src/main/AndroidManifest.xml");
        files["android/key.properties"] = "storePassword=x";

        Assert.True(AssertFound(files, "package").Count >= 2);
    }

    private static IReadOnlyList<string> AssertFound(Dictionary<string, string> files, string check)
    {
        var result = TheKit.Shipped.Checks.Run(files.ToDictionary(file => file.Key, file =>
            (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Value), StringComparer.Ordinal), 10)
            .Single(found => found.Name == check);
        Assert.True(result.IsFailed);
        return result.Findings;
    }

    /// <summary>A runner as it stands after step 10, with its first level and a list of levels.</summary>
    private static Dictionary<string, string> Game()
    {
        var design = SampleDesigns.Runner;
        var files = TheKit.Shipped.Template.FilesAfter(10, design).ToDictionary(file => file.Path, file =>
            Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal);
        var level = TheKit.Shipped.Levels(design).MakeLevel(design, 41, 1).Level;
        files[LevelFile.Path(1)] = Encoding.UTF8.GetString(LevelFile.Write(level));
        files[LevelIndexFile.Path] = Encoding.UTF8.GetString(LevelIndexFile.Write(design.Economy, [level]));
        return files;
    }
}
