import 'dart:convert';

import 'package:flutter/services.dart';

import '../rules/level.dart';
import '../rules/level_json.dart';
import 'level_index.dart';

/// Reads levels from the assets and keeps them.
class LevelRepository {
  LevelRepository(this._bundle, this._index);

  final AssetBundle _bundle;
  final LevelIndex _index;
  final Map<int, Level> _levels = {};

  /// The level with [id], 1 and up.
  ///
  /// Throws a [FormatException] when there is none or its file is not a level.
  Future<Level> load(int id) async {
    final known = _levels[id];
    if (known != null) {
      return known;
    }
    final entry = _index[id];
    if (entry == null) {
      throw FormatException('there is no level $id');
    }
    final text = await _bundle.loadString(entry.file);
    return _levels[id] = levelFromJson(jsonDecode(text));
  }
}
