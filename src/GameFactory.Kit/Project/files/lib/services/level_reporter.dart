import 'analytics/analytics.dart';
import 'analytics/analytics_event.dart';

/// Reports how levels go.
class LevelReporter {
  LevelReporter(this._analytics);

  final Analytics _analytics;
  final Stopwatch _watch = Stopwatch();
  final Map<int, int> _attempts = {};

  /// The player starts [level].
  void started(int level) {
    _attempts[level] = (_attempts[level] ?? 0) + 1;
    _watch
      ..reset()
      ..start();
    _analytics.track(
      AnalyticsEvent.levelStart,
      level: level,
      properties: {'attempt': _attempts[level] ?? 1},
    );
  }

  /// The player won [level].
  void won(int level, {required int score, required int stars}) {
    _analytics.track(
      AnalyticsEvent.levelComplete,
      level: level,
      properties: {..._facts(level), 'score': score, 'stars': stars},
    );
  }

  /// The player lost [level].
  void lost(int level, {required int score, required double progress}) {
    _analytics.track(
      AnalyticsEvent.levelFail,
      level: level,
      properties: {
        ..._facts(level),
        'score': score,
        'progress_percent': (progress * 100).round(),
      },
    );
  }

  /// A new level can be played.
  void unlocked(int level, {required String by}) {
    _analytics.track(
      AnalyticsEvent.levelUnlocked,
      level: level,
      properties: {'by': by},
    );
  }

  Map<String, Object> _facts(int level) => {
    'attempt': _attempts[level] ?? 1,
    'duration_ms': _watch.elapsedMilliseconds,
  };
}
