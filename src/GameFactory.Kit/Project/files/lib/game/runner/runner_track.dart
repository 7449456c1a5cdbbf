import 'dart:ui';

import 'package:flame/components.dart';

import '../../data/game_assets.dart';
import '../../data/game_info.dart';
import '../../rules/runner_rules.dart';
import '../field.dart';
import '../mechanic_view.dart';
import 'runner_view.dart';

/// The ground and what stands on it; only what is in sight is drawn.
class RunnerTrack extends PositionComponent {
  RunnerTrack(this._stage)
    : super(size: Vector2(fieldWidth, fieldHeight), priority: -1);

  static const double _groundWidth = 128;
  static const double _groundHeight = 40;

  final Stage _stage;
  final Paint _flag = Paint()..color = GamePalette.accent;
  final Paint _earth = Paint()..color = GamePalette.surface;

  @override
  void render(Canvas canvas) {
    final way = _stage.session.between(runnerX) / 1000;
    _drawGround(canvas, way);
    _drawFlag(canvas, _stage.session.level.goal - way + RunnerView.playerX);
    final touched = _stage.session.state.body;
    final rows = _stage.session.level.entities;
    for (var i = 0; i < rows.length; i++) {
      final row = rows[i];
      final left = row[1] - way + RunnerView.playerX;
      if (left > fieldWidth) {
        return;
      }
      final taken = row[0] == runnerCoin && touched[runnerTouched + i] == 1;
      if (left + row[3] >= 0 && !taken) {
        _drawEntity(canvas, row, left);
      }
    }
  }

  void _drawGround(Canvas canvas, double way) {
    const top = RunnerView.groundY;
    canvas.drawRect(
      const Rect.fromLTWH(0, top + 4, fieldWidth, fieldHeight - top - 4),
      _earth,
    );
    var left = -(way % _groundWidth);
    while (left < fieldWidth) {
      _stage.art.draw(
        canvas,
        GameAssets.ground,
        Rect.fromLTWH(left, top, _groundWidth + 1, _groundHeight),
        GamePalette.secondary,
      );
      left += _groundWidth;
    }
  }

  void _drawFlag(Canvas canvas, double left) {
    if (left < fieldWidth) {
      canvas.drawRect(
        Rect.fromLTWH(left, RunnerView.groundY - 120, 4, 120),
        _flag,
      );
      canvas.drawRect(
        Rect.fromLTWH(left, RunnerView.groundY - 120, 34, 22),
        _flag,
      );
    }
  }

  void _drawEntity(Canvas canvas, List<int> row, double left) {
    final rect = Rect.fromLTWH(
      left,
      RunnerView.groundY - row[2] - row[4],
      row[3].toDouble(),
      row[4].toDouble(),
    );
    final (file, color) = switch (row[0]) {
      runnerCoin => (GameAssets.coin, GamePalette.accent),
      runnerFlyer => (GameAssets.flyer, GamePalette.danger),
      _ => (GameAssets.obstacle, GamePalette.danger),
    };
    _stage.art.draw(canvas, file, rect, color);
  }
}
