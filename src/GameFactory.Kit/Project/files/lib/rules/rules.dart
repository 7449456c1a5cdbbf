import 'level.dart';
import 'modifiers.dart';
import 'play_state.dart';

/// Length of a step in ms, the same in the game, the generator and the tests.
const int tickMs = 20;

/// The rules of one level. Pure: whole numbers in, whole numbers out.
abstract class LevelRules {
  LevelRules(this.level);

  /// What is played.
  final Level level;

  /// The mechanic's own first numbers.
  void begin(PlayState state);

  /// One step of the mechanic on [next], which is fresh and may be changed.
  void advance(PlayState next, int input, int ms);

  /// The state before the first step.
  PlayState start() {
    final state = PlayState();
    state.rng = level.seed;
    startModifiers(level, state);
    begin(state);
    return state;
  }

  /// The state after one step of [stepMs] with [input]; 0 is no input.
  PlayState step(PlayState state, int input, int stepMs) {
    if (state.phase != phasePlaying) {
      return state;
    }
    final next = state.copy();
    next.events = 0;
    next.tick += 1;
    var action = input;
    if (action >= inputSlow) {
      action -= inputSlow;
      startSlow(level, next);
    }
    final ms = worldMs(level, next, stepMs);
    advance(next, action, ms);
    countDown(level, next, ms);
    return next;
  }
}
