import 'package:flutter_test/flutter_test.dart';
import 'package:kit_game/data/key_value_store.dart';
import 'package:kit_game/data/level_index.dart';
import 'package:kit_game/data/progress.dart';
import 'package:kit_game/services/ads/ad_gate.dart';
import 'package:kit_game/services/ads/rewarded_ads.dart';
import 'package:kit_game/services/analytics/analytics.dart';
import 'package:kit_game/services/analytics/analytics_event.dart';
import 'package:kit_game/services/level_gate.dart';
import 'package:kit_game/services/level_reporter.dart';

class _Ads implements RewardedAds {
  AdOutcome outcome = (result: AdResult.failed, revenueMicros: 0, detail: '');
  int prepared = 0;

  @override
  void prepare() => prepared += 1;

  @override
  Future<AdOutcome> show({required void Function() onStarted}) async {
    if (outcome.result != AdResult.failed) {
      onStarted();
    }
    return outcome;
  }

  @override
  void dispose() {}
}

class _Recorder extends NoAnalytics {
  final List<AnalyticsEvent> events = [];

  @override
  void track(
    AnalyticsEvent event, {
    int? level,
    Map<String, Object> properties = const {},
  }) => events.add(event);
}

const LevelIndex _index = LevelIndex([
  (id: 1, file: '', unlock: LevelUnlock.free, difficulty: 100),
  (id: 2, file: '', unlock: LevelUnlock.rewardedAd, difficulty: 200),
  (id: 3, file: '', unlock: LevelUnlock.rewardedAd, difficulty: 300),
], graceLevels: 1);

void main() {
  late _Ads ads;
  late _Recorder recorder;
  late MemoryStore store;
  late Progress progress;
  late AdGate gate;

  setUp(() {
    ads = _Ads();
    recorder = _Recorder();
    store = MemoryStore();
    progress = Progress(store, _index);
    gate = AdGate(
      ads: ads,
      progress: progress,
      analytics: recorder,
      reporter: LevelReporter(recorder),
    );
  });

  test('a watched ad opens the level for good', () async {
    ads.outcome = (result: AdResult.rewarded, revenueMicros: 900, detail: '');

    expect(await gate.unlock(2), equals(GateResult.opened));
    expect(Progress(store, _index).isOpen(2), isTrue);
    expect(
      recorder.events,
      equals([
        AnalyticsEvent.rewardedAdStarted,
        AnalyticsEvent.rewardedAdCompleted,
        AnalyticsEvent.levelUnlocked,
      ]),
    );
  });

  test('a closed ad opens nothing and costs no grace', () async {
    ads.outcome = (result: AdResult.dismissed, revenueMicros: 0, detail: '');

    expect(await gate.unlock(2), equals(GateResult.declined));
    expect(progress.isOpen(2), isFalse);
    expect(progress.graceLeft, equals(1));
  });

  test('without an ad the grace opens a level, and then no more', () async {
    expect(await gate.unlock(2), equals(GateResult.opened));
    expect(await gate.unlock(3), equals(GateResult.unavailable));
    expect(progress.isOpen(3), isFalse);
  });

  test('after every attempt the next ad is prepared', () async {
    await gate.unlock(2);

    expect(ads.prepared, isPositive);
  });
}
