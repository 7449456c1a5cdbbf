import 'package:flutter/services.dart';

import 'data/key_value_store.dart';
import 'data/level_index.dart';
import 'data/level_repository.dart';
import 'data/progress.dart';
import 'data/settings.dart';
import 'services/analytics/analytics_factory.dart';
import 'services/gate_factory.dart';
import 'services/level_reporter.dart';
import 'services/services.dart';
import 'services/sound.dart';

/// Makes everything that outlives a screen. No failure of a device keeps the
/// game from starting.
Future<Services> createServices() async {
  final store = await openStore();
  final analytics = await createAnalytics(store);
  final settings = Settings(store);
  final index = await LevelIndex.load(rootBundle);
  final progress = Progress(store, index);
  final reporter = LevelReporter(analytics);
  final sound = Sound(settings, rootBundle);
  await sound.load();
  return Services(
    analytics: analytics,
    progress: progress,
    settings: settings,
    levels: LevelRepository(rootBundle, index),
    sound: sound,
    reporter: reporter,
    gate: createGate(progress, analytics, reporter),
  );
}
