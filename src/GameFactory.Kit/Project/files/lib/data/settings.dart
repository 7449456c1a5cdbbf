import 'package:flutter/foundation.dart';

import 'key_value_store.dart';

/// What the player chose.
class Settings extends ChangeNotifier {
  Settings(this._store);

  final KeyValueStore _store;

  /// Whether effects are heard.
  bool get sound => _store.read('settings.sound') != 'off';

  /// Whether music is heard.
  bool get music => _store.read('settings.music') != 'off';

  /// Turns effects on or off.
  Future<void> setSound({required bool on}) => _set('settings.sound', on: on);

  /// Turns music on or off.
  Future<void> setMusic({required bool on}) => _set('settings.music', on: on);

  Future<void> _set(String key, {required bool on}) async {
    final write = _store.write(key, on ? 'on' : 'off');
    notifyListeners();
    await write;
  }
}
