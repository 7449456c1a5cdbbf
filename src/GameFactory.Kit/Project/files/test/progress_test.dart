import 'package:flutter_test/flutter_test.dart';
import 'package:kit_game/data/key_value_store.dart';
import 'package:kit_game/data/level_index.dart';
import 'package:kit_game/data/progress.dart';

const LevelIndex _index = LevelIndex([
  (id: 1, file: '', unlock: LevelUnlock.free, difficulty: 100),
  (id: 2, file: '', unlock: LevelUnlock.levelBefore, difficulty: 200),
  (id: 3, file: '', unlock: LevelUnlock.rewardedAd, difficulty: 300),
], graceLevels: 1);

void main() {
  test('each level asks for what its entry says', () async {
    final progress = Progress(MemoryStore(), _index);
    expect(progress.accessOf(1), equals(LevelAccess.open));
    expect(progress.accessOf(2), equals(LevelAccess.needsWin));

    await progress.recordWin(1, stars: 2, score: 70);
    expect(progress.accessOf(2), equals(LevelAccess.open));
    expect(progress.accessOf(3), equals(LevelAccess.needsWin));

    await progress.recordWin(2, stars: 1, score: 10);
    expect(progress.accessOf(3), equals(LevelAccess.needsUnlock));
    expect(progress.accessOf(4), equals(LevelAccess.needsWin));
  });

  test('the best result stays', () async {
    final progress = Progress(MemoryStore(), _index);
    await progress.recordWin(1, stars: 3, score: 70);
    await progress.recordWin(1, stars: 1, score: 20);

    expect(progress.starsOf(1), equals(3));
    expect(progress.bestOf(1), equals(70));
    expect(progress.totalStars, equals(3));
    expect(progress.nextLevel, equals(2));
  });

  test('stars and unlocked levels outlive the app', () async {
    final store = MemoryStore();
    final first = Progress(store, _index);
    await first.recordWin(1, stars: 2, score: 5);
    await first.open(3);

    final second = Progress(store, _index);
    expect(second.starsOf(1), equals(2));
    expect(second.isOpen(3), isTrue);
  });

  test('grace runs out and comes back', () async {
    final progress = Progress(MemoryStore(), _index);
    expect(await progress.openByGrace(2), isTrue);
    expect(await progress.openByGrace(3), isFalse);

    await progress.open(3);
    expect(progress.graceLeft, equals(1));
  });
}
