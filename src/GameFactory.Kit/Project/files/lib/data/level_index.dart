import 'dart:convert';

import 'package:flutter/services.dart';

import '../rules/level_json.dart';

/// How a level is opened.
enum LevelUnlock {
  /// From the start.
  free,

  /// By winning the level before.
  levelBefore,

  /// By a rewarded ad after the level before was won.
  rewardedAd,
}

/// A level of the list.
typedef LevelEntry = ({
  int id,
  String file,
  LevelUnlock unlock,
  int difficulty,
});

/// The list of levels, as `assets/levels/index.json` holds it.
class LevelIndex {
  const LevelIndex(this.levels, {this.graceLevels = 0});

  /// Reads the list from decoded JSON; throws a [FormatException] when it is
  /// none.
  factory LevelIndex.fromJson(Object? json) {
    if (json is! Map<String, Object?> || json['schema'] != levelSchema) {
      throw const FormatException('not a list of levels of schema 1');
    }
    final levels = json['levels'];
    final grace = json['offlineGraceLevels'];
    if (levels is! List<Object?> || grace is! int) {
      throw const FormatException('the list of levels is not complete');
    }
    return LevelIndex(levels.map(_entry).toList(), graceLevels: grace);
  }

  static const String _path = 'assets/levels/index.json';
  static const String _first = 'assets/levels/level_01.json';

  /// Ordered by id, 1 first, without gaps.
  final List<LevelEntry> levels;

  /// Levels that may be opened without an ad while none can be had.
  final int graceLevels;

  /// How many levels there are.
  int get count => levels.length;

  /// The entry of a level, or null.
  LevelEntry? operator [](int id) =>
      id >= 1 && id <= levels.length ? levels[id - 1] : null;

  /// The list that ships with the game; only the first level while there is no
  /// list yet.
  static Future<LevelIndex> load(AssetBundle bundle) async {
    final manifest = await AssetManifest.loadFromAssetBundle(bundle);
    if (!manifest.listAssets().contains(_path)) {
      return const LevelIndex([
        (id: 1, file: _first, unlock: LevelUnlock.free, difficulty: 0),
      ]);
    }
    return LevelIndex.fromJson(jsonDecode(await bundle.loadString(_path)));
  }

  static LevelEntry _entry(Object? json) {
    if (json case {
      'id': final int id,
      'file': final String file,
      'difficulty': final int difficulty,
    }) {
      return (
        id: id,
        file: file,
        unlock: _unlock(json['unlock']),
        difficulty: difficulty,
      );
    }
    throw const FormatException('a level of the list is not complete');
  }

  static LevelUnlock _unlock(Object? name) => switch (name) {
    'free' => LevelUnlock.free,
    'level_before' => LevelUnlock.levelBefore,
    'rewarded_ad' => LevelUnlock.rewardedAd,
    _ => throw const FormatException('a level is opened in an unknown way'),
  };
}
