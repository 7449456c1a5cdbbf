import 'dart:ui';

import 'package:flame/events.dart';

import '../../data/game_assets.dart';
import '../../data/game_info.dart';
import '../../rules/breakout_rules.dart';
import '../../rules/play_state.dart';
import '../hearts.dart';
import '../mechanic_view.dart';
import 'brick_wall.dart';

/// `bouncing_ball`: the paddle follows the finger, the ball breaks bricks.
class BreakoutView extends MechanicView with TapCallbacks, DragCallbacks {
  BreakoutView(super.stage);

  static const int _trailLength = 9;

  final List<Offset> _trail = [];
  final Paint _trailPaint = Paint();

  @override
  Map<int, String> get sounds => const {
    eventAct: GameAssets.actSound,
    eventBreak: GameAssets.breakSound,
    eventBounce: GameAssets.bounceSound,
    eventHurt: GameAssets.hurtSound,
  };

  @override
  Future<void> onLoad() async {
    addAll([BrickWall(stage), Hearts(stage, breakoutLives)]);
  }

  void _steerTo(double x) =>
      session.steer(x.round().clamp(0, breakoutWidth) + 1);

  @override
  void onTapDown(TapDownEvent event) => _steerTo(event.localPosition.x);

  @override
  void onDragStart(DragStartEvent event) {
    super.onDragStart(event);
    _steerTo(event.localPosition.x);
  }

  @override
  void onDragUpdate(DragUpdateEvent event) =>
      _steerTo(event.localEndPosition.x);

  @override
  void onDragCancel(DragCancelEvent event) {
    super.onDragCancel(event);
    _steerTo(session.state.body[paddleX] / 1000);
  }

  @override
  void onTick(PlayState before, PlayState after) {
    _trail.add(Offset(after.body[ballX] / 1000, after.body[ballY] / 1000));
    if (_trail.length > _trailLength || after.body[serveMs] > 0) {
      _trail.removeAt(0);
    }
    if (after.events & eventBreak != 0) {
      _burstBroken(before, after);
    }
  }

  void _burstBroken(PlayState before, PlayState after) {
    for (var i = breakoutBricks; i < after.body.length; i++) {
      if (before.body[i] > 0 && after.body[i] == 0) {
        stage.feel.burst(
          BrickWall.rectOf(session.level, i - breakoutBricks).center,
          GamePalette.secondary,
        );
      }
    }
  }

  @override
  double progress(PlayState state) =>
      state.body[breakoutBroken] / session.level.goal;

  @override
  String status(PlayState state) => '';

  @override
  void render(Canvas canvas) {
    _drawPaddle(canvas);
    for (var i = 0; i < _trail.length; i++) {
      _trailPaint.color = GamePalette.accent.withAlpha(12 * (i + 1));
      canvas.drawCircle(_trail[i], ballRadius * (i + 4) / 14, _trailPaint);
    }
    final ball = Offset(
      session.between(ballX) / 1000,
      session.between(ballY) / 1000,
    );
    draw(
      canvas,
      GameAssets.ball,
      Rect.fromCircle(center: ball, radius: ballRadius + 1),
      GamePalette.accent,
    );
  }

  void _drawPaddle(Canvas canvas) {
    final paddle = Rect.fromCenter(
      center: Offset(
        session.between(paddleX) / 1000,
        paddleTop + paddleHeight / 2,
      ),
      width: session.level.param('paddleWidth').toDouble(),
      height: paddleHeight.toDouble(),
    );
    draw(canvas, GameAssets.paddle, paddle, GamePalette.primary);
  }
}
