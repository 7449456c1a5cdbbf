import 'play_state.dart';
import 'rng.dart';
import 'rules.dart';

/// The field in units; x to the right, y down.
const int breakoutWidth = 360;
const int breakoutHeight = 640;

/// The wall of bricks starts at this height; each brick has this height and
/// the field's width divided by the grid's columns as its width.
const int brickTop = 72;
const int brickHeight = 20;

/// Upper edge and height of the paddle, and half the side of the ball.
const int paddleTop = 584;
const int paddleHeight = 14;
const int ballRadius = 7;

/// Places in [PlayState.body]: the ball's middle in thousandths of a unit, its
/// speed in units per second, the paddle's middle in thousandths, where the
/// paddle is wanted in units, lives left, ms until the ball is served, bricks
/// broken, bricks broken since the paddle last hit the ball, and from
/// [breakoutBricks] on how often each brick must still be hit.
const int ballX = 0;
const int ballY = 1;
const int ballSpeedX = 2;
const int ballSpeedY = 3;
const int paddleX = 4;
const int paddleWish = 5;
const int breakoutLives = 6;
const int serveMs = 7;
const int breakoutBroken = 8;
const int breakoutChain = 9;
const int breakoutBricks = 10;

/// Sideways and upward parts (in thousandths) of the eight directions in which
/// the paddle sends the ball, from its left end to its right end.
const List<int> bounceSide = [-866, -707, -500, -208, 208, 500, 707, 866];
const List<int> bounceUp = [500, 707, 866, 978, 978, 866, 707, 500];

/// `bouncing_ball`: break as many bricks as the goal says. Input: x + 1 is
/// where the paddle's middle is wanted.
///
/// The grid says how often each brick must be hit. Params: `ballSpeed`,
/// `paddleSpeed` (units per second), `paddleWidth` (units), `lives` (0: a lost
/// ball never loses the level), `serveMs`.
class BreakoutRules extends LevelRules {
  BreakoutRules(super.level);

  /// Columns of the wall.
  int columns() {
    return level.grid[0].length;
  }

  /// Width of a brick in units.
  int brickWidth() {
    return breakoutWidth ~/ columns();
  }

  @override
  void begin(PlayState state) {
    final cells = level.grid.length * columns();
    state.body = List.filled(breakoutBricks + cells, 0);
    for (var i = 0; i < cells; i++) {
      state.body[breakoutBricks + i] =
          level.grid[i ~/ columns()][i % columns()];
    }
    state.body[paddleX] = breakoutWidth * 500;
    state.body[paddleWish] = breakoutWidth ~/ 2;
    state.body[breakoutLives] = level.param('lives');
    _hold(state);
  }

  @override
  void advance(PlayState next, int input, int ms) {
    final body = next.body;
    if (input > 0 && input <= breakoutWidth + 1) {
      body[paddleWish] = input - 1;
    }
    _movePaddle(body, ms);
    if (body[serveMs] > 0) {
      body[ballX] = body[paddleX];
      body[serveMs] -= ms;
      if (body[serveMs] <= 0) {
        body[serveMs] = 0;
        next.rng = xorshift32(next.rng);
        _send(next, 2 + next.rng % 4);
        next.events |= eventAct;
      }
      return;
    }
    _moveSideways(next, ms);
    _moveUpDown(next, ms);
    if (body[breakoutBroken] >= level.goal) {
      next.phase = phaseWon;
    }
  }

  /// Puts the ball on the paddle until it is served.
  void _hold(PlayState next) {
    next.body[ballX] = next.body[paddleX];
    next.body[ballY] = (paddleTop - ballRadius) * 1000;
    next.body[ballSpeedX] = 0;
    next.body[ballSpeedY] = 0;
    next.body[serveMs] = level.param('serveMs');
    next.body[breakoutChain] = 0;
  }

  void _send(PlayState next, int direction) {
    final speed = level.param('ballSpeed');
    next.body[ballSpeedX] = speed * bounceSide[direction] ~/ 1000;
    next.body[ballSpeedY] = -(speed * bounceUp[direction] ~/ 1000);
  }

  void _movePaddle(List<int> body, int ms) {
    final half = level.param('paddleWidth') * 500;
    var wish = body[paddleWish] * 1000;
    if (wish < half) {
      wish = half;
    }
    if (wish > breakoutWidth * 1000 - half) {
      wish = breakoutWidth * 1000 - half;
    }
    final reach = level.param('paddleSpeed') * ms;
    var way = wish - body[paddleX];
    if (way > reach) {
      way = reach;
    }
    if (way < -reach) {
      way = -reach;
    }
    body[paddleX] += way;
  }

  void _moveSideways(PlayState next, int ms) {
    final body = next.body;
    const edge = ballRadius * 1000;
    var x = body[ballX] + body[ballSpeedX] * ms;
    if (x < edge || x > breakoutWidth * 1000 - edge) {
      x = x < edge ? edge : breakoutWidth * 1000 - edge;
      body[ballSpeedX] = -body[ballSpeedX];
      next.events |= eventBounce;
    }
    if (_hitBricks(next, x, body[ballY])) {
      body[ballSpeedX] = -body[ballSpeedX];
      return;
    }
    body[ballX] = x;
  }

  void _moveUpDown(PlayState next, int ms) {
    final body = next.body;
    const edge = ballRadius * 1000;
    var y = body[ballY] + body[ballSpeedY] * ms;
    if (y < edge) {
      y = edge;
      body[ballSpeedY] = -body[ballSpeedY];
      next.events |= eventBounce;
    }
    if (_hitBricks(next, body[ballX], y)) {
      body[ballSpeedY] = -body[ballSpeedY];
      return;
    }
    final bottom = y + edge;
    final wasAbove = body[ballY] + edge <= paddleTop * 1000;
    if (wasAbove && bottom > paddleTop * 1000 && _meetsPaddle(body)) {
      _bounceOffPaddle(next);
      return;
    }
    body[ballY] = y;
    if (y - edge > breakoutHeight * 1000) {
      _loseBall(next);
    }
  }

  int _paddleReach() {
    return level.param('paddleWidth') * 500 + ballRadius * 1000;
  }

  bool _meetsPaddle(List<int> body) {
    final offset = body[ballX] - body[paddleX];
    return offset <= _paddleReach() && offset >= -_paddleReach();
  }

  void _bounceOffPaddle(PlayState next) {
    final body = next.body;
    final offset = body[ballX] - body[paddleX] + _paddleReach();
    _send(next, offset * 8 ~/ (_paddleReach() * 2 + 1));
    body[ballY] = (paddleTop - ballRadius) * 1000;
    body[breakoutChain] = 0;
    next.events |= eventBounce;
  }

  void _loseBall(PlayState next) {
    next.events |= eventHurt;
    _hold(next);
    if (next.body[breakoutLives] > 0) {
      next.body[breakoutLives] -= 1;
      if (next.body[breakoutLives] == 0) {
        next.phase = phaseLost;
      }
    }
  }

  /// Hits each brick under a ball at [x], [y]; false when there is none.
  bool _hitBricks(PlayState next, int x, int y) {
    const edge = ballRadius * 1000;
    const top = brickTop * 1000;
    final last = level.grid.length - 1;
    if (y + edge <= top || y - edge >= top + (last + 1) * brickHeight * 1000) {
      return false;
    }
    final firstRow = y - edge < top
        ? 0
        : (y - edge - top) ~/ 1000 ~/ brickHeight;
    var lastRow = (y + edge - 1 - top) ~/ 1000 ~/ brickHeight;
    if (lastRow > last) {
      lastRow = last;
    }
    final firstColumn = (x - edge) ~/ 1000 ~/ brickWidth();
    var lastColumn = (x + edge - 1) ~/ 1000 ~/ brickWidth();
    if (lastColumn >= columns()) {
      lastColumn = columns() - 1;
    }
    var hit = false;
    for (var row = firstRow; row <= lastRow; row++) {
      for (var column = firstColumn; column <= lastColumn; column++) {
        if (_hitBrick(next, row * columns() + column)) {
          hit = true;
        }
      }
    }
    return hit;
  }

  bool _hitBrick(PlayState next, int brick) {
    final body = next.body;
    if (body[breakoutBricks + brick] == 0) {
      return false;
    }
    body[breakoutBricks + brick] -= 1;
    next.events |= eventBounce;
    if (body[breakoutBricks + brick] == 0) {
      body[breakoutBroken] += 1;
      body[breakoutChain] += 1;
      next.score += 10 + 5 * (body[breakoutChain] - 1);
      next.events |= eventBreak;
    }
    return true;
  }
}
