import 'dart:ui';

import 'package:flame/components.dart';

import '../../data/game_assets.dart';
import '../../data/game_info.dart';
import '../field.dart';
import '../mechanic_view.dart';

/// `countdown_timer`: a bar that shrinks with the time that is left; the last
/// seconds tick.
class CountdownView extends PositionComponent {
  CountdownView(this._stage)
    : super(position: Vector2(14, 50), size: Vector2(fieldWidth - 28, 8));

  static const int _warningMs = {{countdown.warningMs}};

  final Stage _stage;
  final Paint _bar = Paint();
  final Paint _empty = Paint()..color = GamePalette.surface;
  int _second = 0;

  @override
  void update(double dt) {
    final left = _stage.session.state.timeLeftMs;
    final second = left ~/ 1000;
    final warns = left > 0 && left <= _warningMs;
    if (warns && second != _second) {
      _stage.feel.sound.play(GameAssets.tickSound);
    }
    _second = second;
  }

  @override
  void render(Canvas canvas) {
    final limit = _stage.session.level.timeLimitMs;
    if (limit <= 0) {
      return;
    }
    final left = _stage.session.state.timeLeftMs;
    _bar.color = left <= _warningMs ? GamePalette.danger : GamePalette.accent;
    canvas
      ..drawRect(Rect.fromLTWH(22, 0, width - 22, height), _empty)
      ..drawRect(
        Rect.fromLTWH(22, 0, (width - 22) * left / limit, height),
        _bar,
      );
    _stage.art.draw(
      canvas,
      GameAssets.clock,
      const Rect.fromLTWH(0, -4, 16, 16),
      _bar.color,
    );
  }
}
