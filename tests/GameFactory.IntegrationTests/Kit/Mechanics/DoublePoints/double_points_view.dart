import 'dart:ui';

import 'package:flame/components.dart';

import '../../data/game_info.dart';
import '../field.dart';
import '../mechanic_view.dart';

/// `double_points`: a dot for each touch that still counts more.
class DoublePointsView extends PositionComponent {
  DoublePointsView(this._stage)
    : super(position: Vector2(14, 64), size: Vector2(fieldWidth - 28, 8));

  final Stage _stage;
  final Paint _dot = Paint()..color = GamePalette.accent;

  @override
  void render(Canvas canvas) {
    for (var i = 0; i < _stage.session.state.doublesLeft; i++) {
      canvas.drawCircle(Offset(4 + i * 12, height / 2), 4, _dot);
    }
  }
}
