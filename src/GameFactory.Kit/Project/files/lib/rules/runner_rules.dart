import 'modifiers.dart';
import 'play_state.dart';
import 'rules.dart';

/// Input of the runner: jump.
const int runnerJump = 1;

/// Entity kinds. A row is kind, x, y, width, height in units; x is the left
/// edge, y the lower edge above the ground; rows are ordered by x.
const int runnerObstacle = 1;
const int runnerCoin = 2;
const int runnerFlyer = 3;

/// Size of the player in units; the player's left edge is at the way run.
const int runnerWidth = 28;
const int runnerHeight = 36;

/// Places in [PlayState.body]: way run and height in thousandths of a unit,
/// upward speed in thousandths of a unit per second, lives left, ms of
/// stumbling left, ms for which a tap in the air is remembered, the first
/// entity not yet passed, hits taken, and from [runnerTouched] on 1 for each
/// entity that was touched.
const int runnerX = 0;
const int runnerY = 1;
const int runnerRise = 2;
const int runnerLives = 3;
const int runnerStumbleMs = 4;
const int runnerBufferMs = 5;
const int runnerNext = 6;
const int runnerHits = 7;
const int runnerTouched = 8;

/// `tap_jump_runner`: jump over what stands in the way until the goal, which
/// is the length of the way in units.
///
/// Params: `speed` and `ramp` (units per second, at the start and added until
/// the end), `gravity` (units per second squared), `jump` (units per second),
/// `lives` (0: hits never lose the level), `stumbleMs`, `bufferMs`, `coinMs`
/// (time that a coin gives back when there is a countdown).
class RunnerRules extends LevelRules {
  RunnerRules(super.level);

  @override
  void begin(PlayState state) {
    state.body = List.filled(runnerTouched + level.entities.length, 0);
    state.body[runnerLives] = level.param('lives');
  }

  @override
  void advance(PlayState next, int input, int ms) {
    final body = next.body;
    _rise(next, input, ms);
    var way = speedAt(body[runnerX]) * ms;
    if (body[runnerStumbleMs] > 0) {
      way = way ~/ 2;
      body[runnerStumbleMs] -= ms;
      if (body[runnerStumbleMs] < 0) {
        body[runnerStumbleMs] = 0;
      }
    }
    body[runnerX] += way;
    _touch(next);
    if (next.phase == phasePlaying && body[runnerX] >= level.goal * 1000) {
      next.phase = phaseWon;
    }
  }

  /// Units per second at the way [x], in thousandths of a unit.
  int speedAt(int x) {
    return level.param('speed') +
        level.param('ramp') * (x ~/ 1000) ~/ level.goal;
  }

  void _rise(PlayState next, int input, int ms) {
    final body = next.body;
    if (input == runnerJump) {
      body[runnerBufferMs] = level.param('bufferMs');
    }
    final grounded = body[runnerY] == 0 && body[runnerRise] == 0;
    if (grounded && body[runnerBufferMs] > 0) {
      body[runnerBufferMs] = 0;
      body[runnerRise] = level.param('jump') * 1000;
      next.events |= eventAct;
    }
    if (body[runnerBufferMs] > 0) {
      body[runnerBufferMs] -= ms;
      if (body[runnerBufferMs] < 0) {
        body[runnerBufferMs] = 0;
      }
    }
    if (body[runnerY] == 0 && body[runnerRise] == 0) {
      return;
    }
    body[runnerRise] -= level.param('gravity') * ms;
    body[runnerY] += body[runnerRise] * ms ~/ 1000;
    if (body[runnerY] <= 0) {
      body[runnerY] = 0;
      body[runnerRise] = 0;
      next.events |= eventBounce;
    }
  }

  void _touch(PlayState next) {
    final body = next.body;
    final left = body[runnerX];
    final right = left + runnerWidth * 1000;
    for (var i = body[runnerNext]; i < level.entities.length; i++) {
      final row = level.entities[i];
      if (row[1] * 1000 >= right) {
        return;
      }
      final passed = (row[1] + row[3]) * 1000 <= left;
      if (passed && i == body[runnerNext]) {
        body[runnerNext] += 1;
      }
      if (!passed && body[runnerTouched + i] == 0 && _overlaps(body, row)) {
        _meet(next, i, row[0]);
      }
    }
  }

  bool _overlaps(List<int> body, List<int> row) {
    final foot = body[runnerY];
    return row[2] * 1000 < foot + runnerHeight * 1000 &&
        (row[2] + row[4]) * 1000 > foot;
  }

  void _meet(PlayState next, int index, int kind) {
    final body = next.body;
    if (kind == runnerCoin) {
      body[runnerTouched + index] = 1;
      next.score += 10;
      next.events |= eventGain;
      gainTime(level, next, level.param('coinMs'));
      return;
    }
    if (body[runnerStumbleMs] > 0) {
      return;
    }
    body[runnerTouched + index] = 1;
    body[runnerStumbleMs] = level.param('stumbleMs');
    body[runnerHits] += 1;
    next.events |= eventHurt;
    if (body[runnerLives] > 0) {
      body[runnerLives] -= 1;
      if (body[runnerLives] == 0) {
        next.phase = phaseLost;
      }
    }
  }
}
