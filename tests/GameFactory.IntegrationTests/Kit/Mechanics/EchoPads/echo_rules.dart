import 'play_state.dart';
import 'rules.dart';

/// Places in [PlayState.body]: pads pressed in order, and lives left.
const int echoDone = 0;
const int echoLives = 1;

/// `echo_pads`: press the pads 1 to 4 in the order of the entities, one pad a
/// row. Input: the pad.
///
/// Params: `lives` (0: cannot be lost).
class EchoRules extends LevelRules {
  EchoRules(super.level);

  /// The pad that comes next.
  int wanted(PlayState state) {
    return level.entities[state.body[echoDone]][0];
  }

  @override
  void begin(PlayState state) {
    state.body = List.filled(2, 0);
    state.body[echoLives] = level.param('lives');
  }

  @override
  void advance(PlayState next, int input, int ms) {
    if (input < 1 || input > 4) {
      return;
    }
    final body = next.body;
    if (input == wanted(next)) {
      body[echoDone] += 1;
      next.score += 10;
      next.events |= eventGain;
      if (body[echoDone] >= level.goal) {
        next.phase = phaseWon;
      }
      return;
    }
    next.events |= eventHurt;
    if (level.param('lives') > 0) {
      body[echoLives] -= 1;
      if (body[echoLives] <= 0) {
        next.phase = phaseLost;
      }
    }
  }
}
