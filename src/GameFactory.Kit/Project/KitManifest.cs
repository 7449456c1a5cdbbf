using GameFactory.Kit.Design;
using GameFactory.Kit.Mechanics;

namespace GameFactory.Kit.Project;

/// <summary>
/// Which file of the kit belongs to which step, and to which games; the files of a mechanic stand in its own description. A path that
/// stands here twice is first made by the earlier step and replaced by the later one: the game works after each of them.
/// </summary>
internal static class KitManifest
{
    private static readonly KitFile[] s_project =
    [
        .. ProjectSetup(),
        .. Architecture(),
        .. Analytics(),
        .. Prototype(),
        .. Polish(),
        .. Tests(),
    ];

    /// <summary>The files of a game, in the order of the steps.</summary>
    public static IEnumerable<KitFile> Of(GameDesign design, GameMechanics mechanics) =>
        s_project.Where(file => file.IsIn(design)).Concat(mechanics.All.SelectMany(FilesOf)).OrderBy(file => file.Step);

    private static IEnumerable<KitFile> FilesOf(IMechanic mechanic) =>
        [
            .. All(MechanicFile.Prototype, [.. mechanic.Shares]),
            .. mechanic.Files.Select(file => new KitFile(file.Step, file.Path, file.Name, Owner: mechanic)),
        ];

    private static IEnumerable<KitFile> ProjectSetup() =>
        All(
            2,
            ".gitignore",
            "LICENSE",
            "README.md",
            "analysis_options.yaml",
            "pubspec.yaml",
            FactoryWorkflow.Path,
            "android/app/src/main/AndroidManifest.xml",
            "ios/Flutter/Factory.xcconfig",
            "web/index.html",
            "web/manifest.json",
            "tool/host_setup.dart",
            "assets/audio/.gitkeep",
            "assets/images/.gitkeep",
            "assets/levels/.gitkeep"
        );

    private static IEnumerable<KitFile> Architecture() =>
        [
            .. All(
                3,
                "lib/main.dart",
                "lib/app.dart",
                "lib/rules/level.dart",
                "lib/rules/level_json.dart",
                "lib/rules/modifiers.dart",
                "lib/rules/play_state.dart",
                "lib/rules/rules.dart",
                "lib/data/game_assets.dart",
                "lib/data/game_info.dart",
                "lib/data/key_value_store.dart",
                "lib/data/level_index.dart",
                "lib/data/level_repository.dart",
                "lib/data/progress.dart",
                "lib/data/settings.dart",
                "lib/services/analytics/analytics.dart",
                "lib/services/analytics/analytics_event.dart",
                "lib/services/level_gate.dart",
                "lib/services/level_reporter.dart",
                "lib/services/services.dart",
                "lib/services/sound.dart",
                "lib/game/art.dart",
                "lib/game/backdrop.dart",
                "lib/game/factory_game.dart",
                "lib/game/field.dart",
                "lib/game/mechanic.dart",
                "lib/game/mechanic_view.dart",
                "lib/game/play_session.dart",
                "lib/ui/game_screen.dart",
                "lib/ui/game_theme.dart",
                "lib/ui/home_screen.dart",
                "lib/ui/level_player.dart",
                "lib/ui/level_select_screen.dart",
                "lib/ui/level_tile.dart",
                "lib/ui/menu_button.dart",
                "lib/ui/picture.dart",
                "lib/ui/settings_screen.dart",
                "lib/ui/sound_scope.dart",
                "lib/ui/unlock_dialog.dart",
                "lib/ui/overlays/head_overlay.dart",
                "lib/ui/overlays/level_actions.dart",
                "lib/ui/overlays/lost_overlay.dart",
                "lib/ui/overlays/panel.dart",
                "lib/ui/overlays/pause_overlay.dart"
            ),
            .. Variant(
                3,
                "step03",
                null,
                "lib/bootstrap.dart",
                "lib/game/feel.dart",
                "lib/game/mechanic_registry.dart",
                "lib/ui/overlay_builders.dart",
                "lib/ui/overlay_keys.dart",
                "lib/ui/overlays/won_overlay.dart"
            ),
            .. Variant(
                3,
                "ads",
                HasAds,
                "lib/services/gate_factory.dart",
                "lib/services/ads/ad_gate.dart",
                "lib/services/ads/google_rewarded_ads.dart",
                "lib/services/ads/rewarded_ads.dart"
            ),
            .. Variant(3, "free", design => !HasAds(design), "lib/services/gate_factory.dart"),
        ];

    private static IEnumerable<KitFile> Analytics() =>
        All(
            5,
            "lib/bootstrap.dart",
            "lib/services/analytics/analytics_factory.dart",
            "lib/services/analytics/event_log.dart",
            "lib/services/analytics/event_log_io.dart",
            "lib/services/analytics/event_log_web.dart",
            "lib/services/analytics/event_sender.dart",
            "lib/services/analytics/queued_analytics.dart",
            "lib/services/analytics/uuid_v7.dart"
        );

    private static IEnumerable<KitFile> Prototype() => All(MechanicFile.Prototype, "lib/game/mechanic_registry.dart");

    private static IEnumerable<KitFile> Polish() =>
        All(
            8,
            "lib/game/feel.dart",
            "lib/ui/overlay_builders.dart",
            "lib/ui/overlay_keys.dart",
            "lib/ui/overlays/hint_overlay.dart",
            "lib/ui/overlays/popping_star.dart",
            "lib/ui/overlays/won_overlay.dart"
        );

    private static IEnumerable<KitFile> Tests() =>
        [
            .. All(
                10,
                "test/analytics_test.dart",
                "test/feel_test.dart",
                "test/golden_runs_test.dart",
                "test/levels_test.dart",
                "test/play_session_test.dart",
                "test/progress_test.dart",
                "test/widget_test.dart"
            ),
            .. Variant(10, "ads", HasAds, "test/gate_test.dart"),
            .. Variant(10, "free", design => !HasAds(design), "test/gate_test.dart"),
        ];

    private static bool HasAds(GameDesign design) => design.Economy.AdGating;

    private static IEnumerable<KitFile> All(int step, params string[] paths) =>
        paths.Select(path => new KitFile(step, path, "files/" + path));

    private static IEnumerable<KitFile> Variant(int step, string folder, Func<GameDesign, bool>? when, params string[] paths) =>
        paths.Select(path => new KitFile(step, path, $"variants/{folder}/{path}", when));
}
