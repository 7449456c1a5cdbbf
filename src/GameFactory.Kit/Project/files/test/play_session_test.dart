import 'package:flutter_test/flutter_test.dart';
import 'package:kit_game/game/play_session.dart';
import 'package:kit_game/rules/level.dart';
import 'package:kit_game/rules/play_state.dart';
import 'package:kit_game/rules/rules.dart';

/// Counts its inputs: rules that say what a session gave them.
class _CountingRules extends LevelRules {
  _CountingRules() : super(_level());

  final List<int> inputs = [];

  @override
  void begin(PlayState state) => state.body = [0];

  @override
  void advance(PlayState next, int input, int ms) {
    inputs.add(input);
    next.body[0] += 10;
  }
}

Level _level() => Level(
  id: 1,
  seed: 1,
  mechanic: 'counting',
  modifiers: const [],
  params: const {},
  entities: const [],
  grid: const [],
  goal: 1,
  timeLimitMs: 0,
  stars: const [0, 1, 2],
  difficulty: 0,
  solution: const [],
);

void main() {
  void nothing(PlayState before, PlayState after) {}

  test('taps between two ticks are all played, one a tick', () {
    final rules = _CountingRules();
    PlaySession(rules)
      ..press(4)
      ..press(5)
      ..advance(tickMs * 3 / 1000 + 0.001, nothing);

    expect(rules.inputs, equals([4, 5, 0]));
  });

  test('of several wishes the last one counts', () {
    final rules = _CountingRules();
    PlaySession(rules)
      ..steer(4)
      ..steer(5)
      ..advance(tickMs * 2 / 1000 + 0.001, nothing);

    expect(rules.inputs, equals([5, 0]));
  });

  test('a frame that took long is cut short', () {
    final rules = _CountingRules();
    PlaySession(rules).advance(60, nothing);

    expect(rules.inputs.length, lessThan(20));
  });

  test('what is drawn lies between the last two ticks', () {
    final session = PlaySession(_CountingRules())
      ..advance(tickMs * 1.5 / 1000, nothing);

    expect(session.between(0), closeTo(5, 0.01));
  });
}
