import 'package:flutter/foundation.dart';

import 'key_value_store.dart';
import 'level_index.dart';

/// What stands between the player and a level.
enum LevelAccess {
  /// It can be played.
  open,

  /// The level before must be won first.
  needsWin,

  /// The level before is won; the gate decides.
  needsUnlock,
}

/// Stars and unlocked levels, stored whenever they change.
class Progress extends ChangeNotifier {
  Progress(this._store, this.index);

  final KeyValueStore _store;

  /// The levels and how they are opened.
  final LevelIndex index;

  /// Stars of a level: 0 when it was never won.
  int starsOf(int level) => _number('stars.$level');

  /// Best score of a level.
  int bestOf(int level) => _number('best.$level');

  /// All stars of the player.
  int get totalStars {
    var total = 0;
    for (final entry in index.levels) {
      total += starsOf(entry.id);
    }
    return total;
  }

  /// How many levels may still be opened while no ad can be had.
  int get graceLeft => index.graceLevels - _number('grace.used');

  /// The first level that was not won yet, or the last one.
  int get nextLevel {
    for (final entry in index.levels) {
      if (starsOf(entry.id) == 0) {
        return entry.id;
      }
    }
    return index.count;
  }

  /// What stands between the player and [level].
  LevelAccess accessOf(int level) {
    final unlock = index[level]?.unlock;
    if (unlock == LevelUnlock.free || _number('open.$level') == 1) {
      return LevelAccess.open;
    }
    if (unlock == null || starsOf(level - 1) == 0) {
      return LevelAccess.needsWin;
    }
    return unlock == LevelUnlock.rewardedAd
        ? LevelAccess.needsUnlock
        : LevelAccess.open;
  }

  /// Whether [level] exists and can be played.
  bool isOpen(int level) => accessOf(level) == LevelAccess.open;

  /// Notes a won level; keeps the best result.
  Future<void> recordWin(int level, {required int stars, required int score}) {
    return _save({
      if (stars > starsOf(level)) 'stars.$level': stars,
      if (score > bestOf(level)) 'best.$level': score,
    });
  }

  /// Opens [level] for good and gives all grace back.
  Future<void> open(int level) => _save({'open.$level': 1, 'grace.used': 0});

  /// Opens [level] for good at the cost of one grace; false when none is left.
  Future<bool> openByGrace(int level) async {
    if (graceLeft <= 0) {
      return false;
    }
    await _save({'open.$level': 1, 'grace.used': _number('grace.used') + 1});
    return true;
  }

  int _number(String key) => int.tryParse(_store.read(key) ?? '') ?? 0;

  Future<void> _save(Map<String, int> values) async {
    final writes = [
      for (final entry in values.entries)
        _store.write(entry.key, '${entry.value}'),
    ];
    notifyListeners();
    await Future.wait(writes);
  }
}
