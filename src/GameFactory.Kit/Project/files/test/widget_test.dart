import 'package:flutter/services.dart';
import 'package:flutter_test/flutter_test.dart';
import 'package:kit_game/app.dart';
import 'package:kit_game/data/game_info.dart';
import 'package:kit_game/data/key_value_store.dart';
import 'package:kit_game/data/level_index.dart';
import 'package:kit_game/data/level_repository.dart';
import 'package:kit_game/data/progress.dart';
import 'package:kit_game/data/settings.dart';
import 'package:kit_game/services/analytics/analytics.dart';
import 'package:kit_game/services/gate_factory.dart';
import 'package:kit_game/services/level_reporter.dart';
import 'package:kit_game/services/services.dart';
import 'package:kit_game/services/sound.dart';
import 'package:kit_game/ui/level_select_screen.dart';
import 'package:kit_game/ui/level_tile.dart';
import 'package:kit_game/ui/settings_screen.dart';

const LevelIndex _index = LevelIndex([
  (id: 1, file: '', unlock: LevelUnlock.free, difficulty: 100),
  (id: 2, file: '', unlock: LevelUnlock.levelBefore, difficulty: 200),
]);

Services _services() {
  const analytics = NoAnalytics();
  final store = MemoryStore();
  final settings = Settings(store);
  final progress = Progress(store, _index);
  final reporter = LevelReporter(analytics);
  return Services(
    analytics: analytics,
    progress: progress,
    settings: settings,
    levels: LevelRepository(rootBundle, _index),
    sound: Sound(settings, rootBundle),
    reporter: reporter,
    gate: createGate(progress, analytics, reporter),
  );
}

void main() {
  testWidgets('the first screen shows the game and leads to its levels', (
    tester,
  ) async {
    await tester.pumpWidget(GameApp(services: _services()));
    expect(find.text(GameInfo.title), findsOneWidget);

    await tester.tap(find.text('Levels'));
    await tester.pumpAndSettle();
    expect(find.byType(LevelSelectScreen), findsOneWidget);
    expect(find.byType(LevelTile), findsNWidgets(_index.count));
  });

  testWidgets('a closed level says what opens it', (tester) async {
    await tester.pumpWidget(GameApp(services: _services()));
    await tester.tap(find.text('Levels'));
    await tester.pumpAndSettle();

    await tester.tap(find.byType(LevelTile).last);
    await tester.pump();
    expect(find.text('Win level 1 first.'), findsOneWidget);
  });

  testWidgets('settings are kept', (tester) async {
    final services = _services();
    await tester.pumpWidget(GameApp(services: services));
    await tester.tap(find.text('Settings'));
    await tester.pumpAndSettle();
    expect(find.byType(SettingsScreen), findsOneWidget);

    await tester.tap(find.text('Effects'));
    await tester.pump();
    expect(services.settings.sound, isFalse);
  });
}
