/// How showing an ad ended.
enum AdResult {
  /// It was watched to the end.
  rewarded,

  /// It was closed too early.
  dismissed,

  /// There was none to show, or it broke.
  failed,
}

/// An ad that was shown.
typedef AdOutcome = ({AdResult result, int revenueMicros, String detail});

/// Shows rewarded ads.
abstract interface class RewardedAds {
  /// Begins to load the next ad unless one is ready or on its way; a failed
  /// load is tried again with growing pauses.
  void prepare();

  /// Shows an ad, waiting a short while for one that is on its way.
  Future<AdOutcome> show({required void Function() onStarted});

  /// Drops what is loaded.
  void dispose();
}
