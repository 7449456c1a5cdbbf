import 'dart:ui';

import 'package:flame/components.dart';

import '../data/game_assets.dart';
import '../data/game_info.dart';
import 'art.dart';
import 'field.dart';
import 'mechanic_view.dart';

/// The pictures behind the field: the nearer, the faster they pass.
class Backdrop extends PositionComponent {
  Backdrop(this._art, this._view)
    : super(size: Vector2(fieldWidth, fieldHeight));

  static const double _farSpeed = 0.12;
  static const double _nearSpeed = 0.35;

  final Art _art;
  final MechanicView _view;
  final Paint _plain = Paint()..color = GamePalette.background;

  @override
  void render(Canvas canvas) {
    final all = Rect.fromLTWH(0, 0, width, height);
    final sky = _art[GameAssets.background];
    if (sky == null) {
      canvas.drawRect(all, _plain);
    } else {
      sky.renderRect(canvas, all);
    }
    _drawRow(canvas, GameAssets.backgroundFar, _farSpeed);
    _drawRow(canvas, GameAssets.backgroundNear, _nearSpeed);
  }

  void _drawRow(Canvas canvas, String file, double speed) {
    final sprite = _art[file];
    if (sprite == null) {
      return;
    }
    final left = -(_view.way * speed % width);
    sprite
      ..renderRect(canvas, Rect.fromLTWH(left, 0, width + 1, height))
      ..renderRect(canvas, Rect.fromLTWH(left + width, 0, width + 1, height));
  }
}
