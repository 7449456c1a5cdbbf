/// Events of this game, as the event plan names them.
enum AnalyticsEvent {
{{events.values}}

  const AnalyticsEvent(this.wireName);

  /// Name in the event stream.
  final String wireName;
}
