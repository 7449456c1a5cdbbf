import '../data/level_repository.dart';
import '../data/progress.dart';
import '../data/settings.dart';
import 'analytics/analytics.dart';
import 'level_gate.dart';
import 'level_reporter.dart';
import 'sound.dart';

/// Everything that outlives a screen, made once at the start.
class Services {
  Services({
    required this.analytics,
    required this.progress,
    required this.settings,
    required this.levels,
    required this.sound,
    required this.reporter,
    required this.gate,
  });

  /// Where events go.
  final Analytics analytics;

  /// Stars and unlocked levels.
  final Progress progress;

  /// What the player chose.
  final Settings settings;

  /// The levels.
  final LevelRepository levels;

  /// Effects and music.
  final Sound sound;

  /// Reports how levels go.
  final LevelReporter reporter;

  /// Opens levels.
  final LevelGate gate;
}
