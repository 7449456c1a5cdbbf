import 'package:shared_preferences/shared_preferences.dart';

/// Small values that outlive the app.
abstract interface class KeyValueStore {
  /// The value stored under [key], or null.
  String? read(String key);

  /// Stores [value]; it can be read at once, the disk follows.
  Future<void> write(String key, String value);
}

/// Keeps values on the device.
class DeviceStore implements KeyValueStore {
  DeviceStore(this._preferences);

  final SharedPreferences _preferences;

  @override
  String? read(String key) => _preferences.getString(key);

  @override
  Future<void> write(String key, String value) =>
      _preferences.setString(key, value);
}

/// Keeps values until the app ends: for tests, and for a device that refuses
/// to store anything.
class MemoryStore implements KeyValueStore {
  final Map<String, String> _values = {};

  @override
  String? read(String key) => _values[key];

  @override
  Future<void> write(String key, String value) async {
    _values[key] = value;
  }
}

/// The store of this device; memory when there is none, so that a game always
/// starts.
Future<KeyValueStore> openStore() async {
  try {
    return DeviceStore(await SharedPreferences.getInstance());
  } on Exception {
    return MemoryStore();
  }
}
