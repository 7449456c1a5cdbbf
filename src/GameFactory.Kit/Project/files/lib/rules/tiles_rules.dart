import 'play_state.dart';
import 'rules.dart';

/// Openings of a tile: bits of a cell of the grid.
const int tileNorth = 1;
const int tileEast = 2;
const int tileSouth = 4;
const int tileWest = 8;

/// Entity kinds. A row is kind, column, row of the grid.
const int tilesSource = 1;
const int tilesLamp = 2;
const int tilesLocked = 3;

/// Places in [PlayState.body]: turns made, lamps lit, and from [tilesCells] on
/// the openings of each cell row by row, followed by 1 for each cell that is
/// connected to the source and 0 for the others.
const int tilesMoves = 0;
const int tilesLit = 1;
const int tilesCells = 2;

/// `tap_rotate_tiles`: turn tiles until the goal, a number of lamps, is
/// connected to the source. Input: cell + 1 turns that cell clockwise.
///
/// Params: `par` (turns of the known solution), `moveLimit` (0: none).
class TilesRules extends LevelRules {
  TilesRules(super.level);

  /// Columns of the board.
  int columns() {
    return level.grid[0].length;
  }

  /// Cells of the board.
  int cells() {
    return level.grid.length * level.grid[0].length;
  }

  /// Whether [cell] can never be turned.
  bool isLocked(int cell) {
    for (var i = 0; i < level.entities.length; i++) {
      final row = level.entities[i];
      if (row[0] == tilesLocked && row[2] * columns() + row[1] == cell) {
        return true;
      }
    }
    return false;
  }

  @override
  void begin(PlayState state) {
    state.body = List.filled(tilesCells + cells() * 2, 0);
    for (var i = 0; i < cells(); i++) {
      state.body[tilesCells + i] = level.grid[i ~/ columns()][i % columns()];
    }
    _light(state);
    state.events = 0;
  }

  @override
  void advance(PlayState next, int input, int ms) {
    if (input < 1 || input > cells()) {
      return;
    }
    final body = next.body;
    final cell = tilesCells + input - 1;
    if (body[cell] == 0 || isLocked(input - 1)) {
      return;
    }
    body[cell] = ((body[cell] << 1) | (body[cell] >> 3)) & 15;
    body[tilesMoves] += 1;
    next.events |= eventAct;
    _light(next);
    if (body[tilesLit] >= level.goal) {
      next.score = level.param('par') * 1000 ~/ body[tilesMoves];
      next.phase = phaseWon;
      return;
    }
    final limit = level.param('moveLimit');
    if (limit > 0 && body[tilesMoves] >= limit) {
      next.phase = phaseLost;
    }
  }

  /// Marks what is connected to the source and counts the lit lamps.
  void _light(PlayState next) {
    final body = next.body;
    final lit = tilesCells + cells();
    for (var i = 0; i < cells(); i++) {
      body[lit + i] = 0;
    }
    final open = List.filled(cells(), 0);
    var count = 0;
    for (var i = 0; i < level.entities.length; i++) {
      final row = level.entities[i];
      if (row[0] == tilesSource) {
        open[count] = row[2] * columns() + row[1];
        body[lit + open[count]] = 1;
        count += 1;
      }
    }
    for (var i = 0; i < count; i++) {
      for (var side = 0; side < 4; side++) {
        final other = _across(body, open[i], side);
        if (other >= 0 && body[lit + other] == 0) {
          body[lit + other] = 1;
          open[count] = other;
          count += 1;
        }
      }
    }
    _countLamps(next);
  }

  void _countLamps(PlayState next) {
    final body = next.body;
    final before = body[tilesLit];
    body[tilesLit] = 0;
    for (var i = 0; i < level.entities.length; i++) {
      final row = level.entities[i];
      final cell = row[2] * columns() + row[1];
      if (row[0] == tilesLamp) {
        body[tilesLit] += body[tilesCells + cells() + cell];
      }
    }
    if (body[tilesLit] > before) {
      next.events |= eventGain;
    }
  }

  /// The cell that [cell] is joined to at [side] (0 north, clockwise), or -1.
  int _across(List<int> body, int cell, int side) {
    if ((body[tilesCells + cell] & (1 << side)) == 0) {
      return -1;
    }
    final x = cell % columns();
    var other = cell - columns();
    if (side == 1) {
      other = x == columns() - 1 ? -1 : cell + 1;
    }
    if (side == 2) {
      other = cell + columns();
    }
    if (side == 3) {
      other = x == 0 ? -1 : cell - 1;
    }
    if (other < 0 || other >= cells()) {
      return -1;
    }
    final back = 1 << ((side + 2) % 4);
    return (body[tilesCells + other] & back) == 0 ? -1 : other;
  }
}
