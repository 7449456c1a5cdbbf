/// Events on the device, oldest first, one JSON text each. What was appended
/// is there after a crash.
abstract interface class EventLog {
  /// All events that were not removed yet.
  Future<List<String>> read();

  /// Adds one event and returns when it is stored.
  Future<void> append(String event);

  /// Puts [events] in place of all that is stored.
  Future<void> replace(List<String> events);
}
