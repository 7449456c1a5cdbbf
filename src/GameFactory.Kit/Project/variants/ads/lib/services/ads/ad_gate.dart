import '../../data/progress.dart';
import '../analytics/analytics.dart';
import '../analytics/analytics_event.dart';
import '../level_gate.dart';
import '../level_reporter.dart';
import 'rewarded_ads.dart';

/// Opens a level for a watched ad. When no ad can be had, a stored number of
/// levels may be opened all the same, so that playing offline is no dead end.
class AdGate implements LevelGate {
  AdGate({
    required this.ads,
    required this.progress,
    required this.analytics,
    required this.reporter,
  });

  /// Where ads come from.
  final RewardedAds ads;

  /// Where unlocked levels are stored.
  final Progress progress;

  /// Where events go.
  final Analytics analytics;

  /// Reports the unlocked level.
  final LevelReporter reporter;

  bool _busy = false;

  @override
  void warmUp() => ads.prepare();

  @override
  void promptShown(int level) {
    ads.prepare();
    analytics.track(
      AnalyticsEvent.unlockPromptShown,
      level: level,
      properties: {'grace_left': progress.graceLeft},
    );
  }

  @override
  Future<GateResult> unlock(int level) async {
    if (_busy) {
      return GateResult.declined;
    }
    _busy = true;
    try {
      final outcome = await ads.show(
        onStarted: () =>
            analytics.track(AnalyticsEvent.rewardedAdStarted, level: level),
      );
      return await _finish(level, outcome);
    } finally {
      _busy = false;
      ads.prepare();
    }
  }

  Future<GateResult> _finish(int level, AdOutcome outcome) async {
    if (outcome.result == AdResult.rewarded) {
      analytics.track(
        AnalyticsEvent.rewardedAdCompleted,
        level: level,
        properties: {'revenue_micros': outcome.revenueMicros},
      );
      await progress.open(level);
      reporter.unlocked(level, by: 'ad');
      return GateResult.opened;
    }
    analytics.track(
      AnalyticsEvent.rewardedAdFailed,
      level: level,
      properties: {'reason': outcome.detail},
    );
    if (outcome.result == AdResult.dismissed) {
      return GateResult.declined;
    }
    if (await progress.openByGrace(level)) {
      reporter.unlocked(level, by: 'grace');
      return GateResult.opened;
    }
    return GateResult.unavailable;
  }

  @override
  void dispose() => ads.dispose();
}
