import 'dart:ui';

import 'package:flame/components.dart';

import '../data/game_assets.dart';
import '../data/game_info.dart';
import 'mechanic_view.dart';

/// The lives that are left, as a row of hearts; nothing in a level that cannot
/// be lost by hits.
class Hearts extends PositionComponent {
  Hearts(this._stage, this._place)
    : super(position: Vector2(14, 66), priority: 10);

  static const double _side = 20;
  static const double _step = 24;

  final Stage _stage;

  /// Where the state holds the lives.
  final int _place;

  @override
  void render(Canvas canvas) {
    final lives = _stage.session.state.body[_place];
    for (var i = 0; i < lives; i++) {
      _stage.art.draw(
        canvas,
        GameAssets.heart,
        Rect.fromLTWH(i * _step, 0, _side, _side),
        GamePalette.danger,
      );
    }
  }
}
