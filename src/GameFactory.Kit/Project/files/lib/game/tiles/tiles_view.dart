import 'dart:math';
import 'dart:ui';

import 'package:flame/components.dart';
import 'package:flame/events.dart';

import '../../data/game_assets.dart';
import '../../data/game_info.dart';
import '../../rules/play_state.dart';
import '../../rules/tiles_rules.dart';
import '../field.dart';
import '../mechanic_view.dart';
import 'tile_piece.dart';

/// `tap_rotate_tiles`: a board of tiles, a tap turns one of them.
class TilesView extends MechanicView with TapCallbacks {
  TilesView(super.stage);

  static const double _margin = 14;
  static const double _top = 96;
  static const double _bottom = 84;

  late final int _columns = session.level.grid.first.length;
  late final int _rows = session.level.grid.length;
  late final double _side = min(
    (fieldWidth - 2 * _margin) / _columns,
    (fieldHeight - _top - _bottom) / _rows,
  );
  late final Offset _origin = Offset(
    (fieldWidth - _side * _columns) / 2,
    _top + (fieldHeight - _top - _bottom - _side * _rows) / 2,
  );

  final List<TilePiece> _pieces = [];

  @override
  Map<int, String> get sounds => const {
    eventAct: GameAssets.actSound,
    eventGain: GameAssets.gainSound,
  };

  @override
  Future<void> onLoad() async {
    for (var cell = 0; cell < _columns * _rows; cell++) {
      final place = _placeOf(cell);
      _pieces.add(
        TilePiece(
          stage,
          cell: cell,
          cells: _columns * _rows,
          kind: _kindAt(cell),
          position: Vector2(place.dx, place.dy),
          side: _side,
        ),
      );
    }
    addAll(_pieces);
  }

  Offset _placeOf(int cell) =>
      _origin +
      Offset((cell % _columns + 0.5) * _side, (cell ~/ _columns + 0.5) * _side);

  int _kindAt(int cell) {
    for (final row in session.level.entities) {
      if (row[2] * _columns + row[1] == cell) {
        return row[0];
      }
    }
    return 0;
  }

  @override
  void onTapDown(TapDownEvent event) {
    final x = (event.localPosition.x - _origin.dx) / _side;
    final y = (event.localPosition.y - _origin.dy) / _side;
    if (x >= 0 && x < _columns && y >= 0 && y < _rows) {
      session.press(y.floor() * _columns + x.floor() + 1);
    }
  }

  @override
  void onTick(PlayState before, PlayState after) {
    final cells = _columns * _rows;
    for (var cell = 0; cell < cells; cell++) {
      if (before.body[tilesCells + cell] != after.body[tilesCells + cell]) {
        _pieces[cell].turn();
      }
      final lit = tilesCells + cells + cell;
      final wasLit = before.body[lit] == 1;
      if (_kindAt(cell) == tilesLamp && !wasLit && after.body[lit] == 1) {
        stage.feel.burst(_placeOf(cell), GamePalette.accent);
      }
    }
  }

  @override
  double progress(PlayState state) => state.body[tilesLit] / session.level.goal;

  @override
  String status(PlayState state) {
    final limit = session.level.param('moveLimit');
    final moves = state.body[tilesMoves];
    return limit > 0 ? '${limit - moves} turns left' : '$moves turns';
  }
}
