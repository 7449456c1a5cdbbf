import 'dart:ui';

import 'package:flame/events.dart';

import '../../data/game_assets.dart';
import '../../data/game_info.dart';
import '../../rules/play_state.dart';
import '../../rules/runner_rules.dart';
import '../field.dart';
import '../hearts.dart';
import '../mechanic_view.dart';
import 'runner_track.dart';

/// `tap_jump_runner`: the track runs past, a tap anywhere jumps.
class RunnerView extends MechanicView with TapCallbacks {
  RunnerView(super.stage);

  /// Height of the ground on the field.
  static const double groundY = 470;

  /// Where the player's left edge stands on the field.
  static const double playerX = 84;

  /// The way for one stride, in thousandths of a unit.
  static const int _stride = 26000;

  static const int _blinkTicks = 8;

  final Paint _shadow = Paint()..color = const Color(0x40000000);

  @override
  Map<int, String> get sounds => const {
    eventAct: GameAssets.actSound,
    eventGain: GameAssets.gainSound,
    eventHurt: GameAssets.hurtSound,
    eventBounce: GameAssets.bounceSound,
  };

  @override
  double get way => session.between(runnerX) / 1000;

  @override
  Future<void> onLoad() async {
    addAll([RunnerTrack(stage), Hearts(stage, runnerLives)]);
  }

  @override
  void onTapDown(TapDownEvent event) => session.press(runnerJump);

  @override
  void onTick(PlayState before, PlayState after) {
    if (after.events & (eventGain | eventHurt) != 0) {
      final hurt = after.events & eventHurt != 0;
      stage.feel.burst(
        _playerRect().center,
        hurt ? GamePalette.danger : GamePalette.accent,
      );
    }
  }

  @override
  double progress(PlayState state) =>
      state.body[runnerX] / (session.level.goal * 1000);

  @override
  String status(PlayState state) => '';

  Rect _playerRect() {
    final lift = session.between(runnerY) / 1000;
    return Rect.fromLTWH(
      playerX,
      groundY - runnerHeight - lift,
      runnerWidth.toDouble(),
      runnerHeight.toDouble(),
    );
  }

  String _picture(PlayState state) {
    if (state.body[runnerY] > 0) {
      return GameAssets.playerJump;
    }
    final striding = state.body[runnerX] ~/ _stride % 2 == 1;
    return striding ? GameAssets.playerRun : GameAssets.player;
  }

  @override
  void render(Canvas canvas) {
    final rect = _playerRect();
    final lift = (groundY - rect.bottom) / fieldHeight;
    canvas.drawOval(
      Rect.fromCenter(
        center: Offset(rect.center.dx, groundY + 3),
        width: rect.width * (1 - lift),
        height: 6,
      ),
      _shadow,
    );
    final state = session.state;
    final stumbling = state.body[runnerStumbleMs] > 0;
    if (stumbling && state.tick % _blinkTicks < _blinkTicks ~/ 2) {
      return;
    }
    draw(canvas, _picture(state), rect.inflate(3), GamePalette.primary);
  }
}
