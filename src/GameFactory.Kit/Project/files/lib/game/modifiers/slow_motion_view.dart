import 'dart:math';
import 'dart:ui';

import 'package:flame/components.dart';
import 'package:flame/events.dart';

import '../../data/game_assets.dart';
import '../../data/game_info.dart';
import '../field.dart';
import '../mechanic_view.dart';

/// `slow_motion`: a button with its charges; a ring shows how long it lasts.
class SlowMotionView extends PositionComponent with TapCallbacks {
  SlowMotionView(this._stage)
    : super(
        position: Vector2(fieldWidth - 68, fieldHeight - 68),
        size: Vector2.all(56),
      );

  final Stage _stage;
  final Paint _dots = Paint()..color = GamePalette.accent;
  final Paint _veil = Paint()..color = GamePalette.background.withAlpha(150);
  final Paint _ring = Paint()
    ..color = GamePalette.accent
    ..style = PaintingStyle.stroke
    ..strokeWidth = 4;
  bool _wasSlow = false;

  @override
  void onTapDown(TapDownEvent event) => _stage.session.slow();

  @override
  void update(double dt) {
    final slow = _stage.session.state.slowLeftMs > 0;
    if (slow && !_wasSlow) {
      _stage.feel.sound.play(GameAssets.slowSound);
    }
    _wasSlow = slow;
  }

  @override
  void render(Canvas canvas) {
    final state = _stage.session.state;
    final middle = Offset(width / 2, height / 2);
    final face = Rect.fromCircle(center: middle, radius: width / 2);
    _stage.art.draw(canvas, GameAssets.slowButton, face, GamePalette.surface);
    if (state.slowCharges == 0 && state.slowLeftMs == 0) {
      canvas.drawCircle(middle, width / 2, _veil);
    }
    for (var i = 0; i < state.slowCharges; i++) {
      final angle = (i - (state.slowCharges - 1) / 2) * 0.5 - pi / 2;
      final place = Offset(cos(angle), sin(angle)) * (width * 0.62);
      canvas.drawCircle(middle + place, 4, _dots);
    }
    final lasting = _stage.session.level.param('slowMs');
    if (state.slowLeftMs > 0 && lasting > 0) {
      final turn = 2 * pi * state.slowLeftMs / lasting;
      canvas.drawArc(face.deflate(2), -pi / 2, turn, false, _ring);
    }
  }
}
