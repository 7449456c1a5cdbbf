import 'dart:async';
import 'dart:math';

import 'package:flutter/foundation.dart';
import 'package:google_mobile_ads/google_mobile_ads.dart';

import 'rewarded_ads.dart';

/// Rewarded ads of the ad network. Without an ad unit, on the web and offline
/// it says that there is no ad; it never keeps the game from starting.
class GoogleRewardedAds implements RewardedAds {
  GoogleRewardedAds(this._unit);

  /// Uses the ad unit that the build was given.
  GoogleRewardedAds.fromEnvironment()
    : this(const String.fromEnvironment('REWARDED_AD_UNIT'));

  static const int _firstPauseSeconds = 4;
  static const int _longestPauseSeconds = 300;
  static const Duration _patience = Duration(seconds: 6);

  final String _unit;
  RewardedAd? _ready;
  Completer<void>? _loading;
  Timer? _retry;
  int _failures = 0;
  bool _initialized = false;
  bool _disposed = false;

  bool get _possible => _unit.isNotEmpty && !kIsWeb && !_disposed;

  @override
  void prepare() {
    if (_possible && _ready == null && _loading == null) {
      _retry?.cancel();
      _loading = Completer<void>();
      unawaited(_load());
    }
  }

  Future<void> _load() async {
    try {
      if (!_initialized) {
        await MobileAds.instance.initialize();
        _initialized = true;
      }
      await RewardedAd.load(
        adUnitId: _unit,
        request: const AdRequest(),
        rewardedAdLoadCallback: RewardedAdLoadCallback(
          onAdLoaded: _loaded,
          onAdFailedToLoad: (error) => _failed(),
        ),
      );
    } on Exception {
      _failed();
    }
  }

  void _loaded(RewardedAd ad) {
    if (_disposed) {
      unawaited(ad.dispose());
      return;
    }
    _ready = ad;
    _failures = 0;
    _endLoading();
  }

  void _failed() {
    _endLoading();
    if (_disposed) {
      return;
    }
    final pause = min(_firstPauseSeconds << _failures, _longestPauseSeconds);
    _failures = min(_failures + 1, 8);
    _retry = Timer(Duration(seconds: pause), prepare);
  }

  void _endLoading() {
    final loading = _loading;
    _loading = null;
    if (loading != null && !loading.isCompleted) {
      loading.complete();
    }
  }

  @override
  Future<AdOutcome> show({required void Function() onStarted}) async {
    prepare();
    await _loading?.future.timeout(_patience, onTimeout: () {});
    final ad = _ready;
    if (ad == null) {
      return (result: AdResult.failed, revenueMicros: 0, detail: 'no_ad');
    }
    _ready = null;
    final ended = Completer<AdOutcome>();
    _listen(ad, ended, onStarted);
    return ended.future;
  }

  void _listen(
    RewardedAd ad,
    Completer<AdOutcome> ended,
    void Function() onStarted,
  ) {
    var rewarded = false;
    var micros = 0;
    void end(AdResult result, String detail) {
      unawaited(ad.dispose());
      if (!ended.isCompleted) {
        ended.complete((result: result, revenueMicros: micros, detail: detail));
      }
    }

    ad.onPaidEvent = (ad, valueMicros, precision, currencyCode) {
      micros = valueMicros.round();
    };
    ad.fullScreenContentCallback = FullScreenContentCallback<RewardedAd>(
      onAdShowedFullScreenContent: (ad) => onStarted(),
      onAdDismissedFullScreenContent: (ad) => rewarded
          ? end(AdResult.rewarded, '')
          : end(AdResult.dismissed, 'dismissed'),
      onAdFailedToShowFullScreenContent: (ad, error) =>
          end(AdResult.failed, 'show_${error.code}'),
    );
    unawaited(ad.show(onUserEarnedReward: (ad, reward) => rewarded = true));
  }

  @override
  void dispose() {
    _disposed = true;
    _retry?.cancel();
    final ad = _ready;
    _ready = null;
    if (ad != null) {
      unawaited(ad.dispose());
    }
  }
}
