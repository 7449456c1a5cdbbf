import 'analytics_event.dart';

/// Notes what happens in the game. Nothing here ever throws or waits: a game
/// must not suffer from its analytics.
abstract interface class Analytics {
  /// Notes [event]; [level] is 1 to 10 where the event belongs to a level.
  void track(
    AnalyticsEvent event, {
    int? level,
    Map<String, Object> properties = const {},
  });

  /// Tries to hand over what was noted.
  Future<void> flush();

  /// Hands over what can be handed over and stops.
  Future<void> close();
}

/// Notes nothing: used when no endpoint is given.
class NoAnalytics implements Analytics {
  const NoAnalytics();

  @override
  void track(
    AnalyticsEvent event, {
    int? level,
    Map<String, Object> properties = const {},
  }) {}

  @override
  Future<void> flush() async {}

  @override
  Future<void> close() async {}
}
