import 'dart:convert';

import 'package:flutter/services.dart';

import '../rules/level.dart';
import '../rules/level_json.dart';

/// Reads levels from the assets and keeps them.
class LevelRepository {
  LevelRepository(this._bundle);

  final AssetBundle _bundle;
  final Map<int, Level> _levels = {};

  /// Where a level is stored.
  static String pathOf(int id) =>
      'assets/levels/level_${id.toString().padLeft(2, '0')}.json';

  /// The level with [id], 1 and up.
  ///
  /// Throws a [FormatException] when the file is not a level.
  Future<Level> load(int id) async {
    final known = _levels[id];
    if (known != null) {
      return known;
    }
    final text = await _bundle.loadString(pathOf(id));
    return _levels[id] = levelFromJson(jsonDecode(text));
  }
}
