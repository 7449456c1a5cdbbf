import 'package:flutter_test/flutter_test.dart';
import 'package:kit_game/data/key_value_store.dart';
import 'package:kit_game/data/level_index.dart';
import 'package:kit_game/data/progress.dart';
import 'package:kit_game/services/analytics/analytics.dart';
import 'package:kit_game/services/gate_factory.dart';
import 'package:kit_game/services/level_gate.dart';
import 'package:kit_game/services/level_reporter.dart';

const LevelIndex _index = LevelIndex([
  (id: 1, file: '', unlock: LevelUnlock.free, difficulty: 100),
  (id: 2, file: '', unlock: LevelUnlock.levelBefore, difficulty: 200),
]);

void main() {
  test('the gate of a game without ads opens every level', () async {
    final progress = Progress(MemoryStore(), _index);
    const analytics = NoAnalytics();
    final gate = createGate(progress, analytics, LevelReporter(analytics));

    expect(await gate.unlock(2), equals(GateResult.opened));
    expect(progress.isOpen(2), isTrue);
  });
}
