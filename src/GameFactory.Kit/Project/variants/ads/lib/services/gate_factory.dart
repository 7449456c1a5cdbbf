import '../data/progress.dart';
import 'ads/ad_gate.dart';
import 'ads/google_rewarded_ads.dart';
import 'analytics/analytics.dart';
import 'level_gate.dart';
import 'level_reporter.dart';

/// The gate of this game: a rewarded ad opens the next level.
LevelGate createGate(
  Progress progress,
  Analytics analytics,
  LevelReporter reporter,
) => AdGate(
  ads: GoogleRewardedAds.fromEnvironment(),
  progress: progress,
  analytics: analytics,
  reporter: reporter,
);
