import 'dart:math';
import 'dart:ui';

import 'package:flame/components.dart';

import '../../data/game_assets.dart';
import '../../data/game_info.dart';
import '../../rules/tiles_rules.dart';
import '../mechanic_view.dart';
import 'pipe_picture.dart';

/// One tile of the board. The rules turn it at once; here it swings into place.
class TilePiece extends PositionComponent {
  TilePiece(
    this._stage, {
    required this.cell,
    required this.cells,
    required this.kind,
    required super.position,
    required double side,
  }) : super(size: Vector2.all(side), anchor: Anchor.center);

  static const double _turnSeconds = {{tiles.turnMs}} / 1000;

  final Stage _stage;

  /// Place on the board, row by row.
  final int cell;

  /// Cells of the board.
  final int cells;

  /// [tilesSource], [tilesLamp] or 0.
  final int kind;

  final Paint _line = Paint()
    ..style = PaintingStyle.stroke
    ..strokeCap = StrokeCap.round;
  double _swing = 0;

  /// Starts to swing from where the tile was before a turn.
  void turn() => _swing = _turnSeconds;

  @override
  void update(double dt) {
    _swing = max(0, _swing - dt);
  }

  @override
  void render(Canvas canvas) {
    final middle = Offset(width / 2, height / 2);
    final body = _stage.session.state.body;
    final openings = body[tilesCells + cell];
    final lit = body[tilesCells + cells + cell] == 1;
    _stage.art.draw(
      canvas,
      turnsNothing(openings) ? GameAssets.tileLocked : GameAssets.tile,
      Rect.fromCircle(center: middle, radius: width / 2 - 1.5),
      GamePalette.surface,
    );
    canvas
      ..save()
      ..translate(middle.dx, middle.dy)
      ..rotate(-pi / 2 * _swing / _turnSeconds);
    _drawPipe(canvas, openings, lit: lit);
    canvas.restore();
    if (kind != 0) {
      _drawMark(canvas, middle, lit: lit);
    }
  }

  void _drawPipe(Canvas canvas, int openings, {required bool lit}) {
    final picture = pipePictureOf(openings);
    if (picture == null) {
      return;
    }
    final sprite = _stage.art[lit ? picture.lit : picture.dark];
    if (sprite == null) {
      _drawLines(canvas, openings, lit: lit);
      return;
    }
    canvas
      ..save()
      ..rotate(pi / 2 * picture.quarters);
    sprite.renderRect(
      canvas,
      Rect.fromCircle(center: Offset.zero, radius: width / 2 - 1.5),
    );
    canvas.restore();
  }

  void _drawLines(Canvas canvas, int openings, {required bool lit}) {
    _line
      ..strokeWidth = width * 0.16
      ..color = lit ? GamePalette.accent : GamePalette.secondary;
    final reach = width / 2 - 2;
    final ends = {
      tileNorth: Offset(0, -reach),
      tileEast: Offset(reach, 0),
      tileSouth: Offset(0, reach),
      tileWest: Offset(-reach, 0),
    };
    for (final end in ends.entries) {
      if (openings & end.key != 0) {
        canvas.drawLine(Offset.zero, end.value, _line);
      }
    }
  }

  void _drawMark(Canvas canvas, Offset middle, {required bool lit}) {
    final rect = Rect.fromCircle(center: middle, radius: width * 0.3);
    if (kind == tilesSource) {
      _stage.art.draw(canvas, GameAssets.source, rect, GamePalette.primary);
    } else if (lit) {
      _stage.art.draw(canvas, GameAssets.lampOn, rect, GamePalette.accent);
    } else {
      _stage.art.draw(canvas, GameAssets.lampOff, rect, GamePalette.secondary);
    }
  }
}
