import 'dart:ui';

import 'package:flame/components.dart';

import '../../data/game_assets.dart';
import '../../data/game_info.dart';
import '../../rules/breakout_rules.dart';
import '../../rules/level.dart';
import '../field.dart';
import '../mechanic_view.dart';

/// The bricks that are left.
class BrickWall extends PositionComponent {
  BrickWall(this._stage)
    : super(size: Vector2(fieldWidth, fieldHeight), priority: -1);

  final Stage _stage;

  /// Where a brick of [level] stands.
  static Rect rectOf(Level level, int brick) {
    final columns = level.grid.first.length;
    final brickWidth = breakoutWidth ~/ columns;
    return Rect.fromLTWH(
      (brick % columns * brickWidth).toDouble(),
      (brickTop + brick ~/ columns * brickHeight).toDouble(),
      brickWidth.toDouble(),
      brickHeight.toDouble(),
    );
  }

  @override
  void render(Canvas canvas) {
    final body = _stage.session.state.body;
    for (var i = breakoutBricks; i < body.length; i++) {
      if (body[i] == 0) {
        continue;
      }
      final (file, color) = switch (body[i]) {
        1 => (GameAssets.brick1, GamePalette.secondary),
        2 => (GameAssets.brick2, GamePalette.primary),
        _ => (GameAssets.brick3, GamePalette.danger),
      };
      final rect = rectOf(_stage.session.level, i - breakoutBricks).deflate(1);
      _stage.art.draw(canvas, file, rect, color);
    }
  }
}
