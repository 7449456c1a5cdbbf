import 'dart:convert';

import '../../data/key_value_store.dart';
import 'event_log.dart';

/// The log of a browser: there are no files, so it lives in the store.
Future<EventLog> openEventLog(KeyValueStore store) async =>
    StoreEventLog(store);

/// Keeps events in the store.
class StoreEventLog implements EventLog {
  StoreEventLog(this._store);

  static const String _key = 'analytics.events';

  final KeyValueStore _store;

  @override
  Future<List<String>> read() async {
    final stored = jsonDecode(_store.read(_key) ?? '[]');
    return stored is List ? stored.whereType<String>().toList() : [];
  }

  @override
  Future<void> append(String event) async {
    await replace([...await read(), event]);
  }

  @override
  Future<void> replace(List<String> events) =>
      _store.write(_key, jsonEncode(events));
}
