import '../../data/game_assets.dart';
import '../../rules/tiles_rules.dart';

/// A pipe: its pictures, and by how many quarters they are turned clockwise.
typedef PipePicture = ({String dark, String lit, int quarters});

/// Openings of each shape as its picture shows them.
const List<({int openings, String dark, String lit})> _shapes = [
  (openings: tileNorth, dark: GameAssets.pipeEnd, lit: GameAssets.pipeEndLit),
  (
    openings: tileNorth | tileSouth,
    dark: GameAssets.pipeStraight,
    lit: GameAssets.pipeStraightLit,
  ),
  (
    openings: tileNorth | tileEast,
    dark: GameAssets.pipeCorner,
    lit: GameAssets.pipeCornerLit,
  ),
  (
    openings: tileNorth | tileEast | tileSouth,
    dark: GameAssets.pipeTee,
    lit: GameAssets.pipeTeeLit,
  ),
  (openings: 15, dark: GameAssets.pipeCross, lit: GameAssets.pipeCrossLit),
];

/// The picture for a cell with these [openings]; null for an empty cell.
PipePicture? pipePictureOf(int openings) {
  for (final shape in _shapes) {
    var turned = shape.openings;
    for (var quarters = 0; quarters < 4; quarters++) {
      if (turned == openings) {
        return (dark: shape.dark, lit: shape.lit, quarters: quarters);
      }
      turned = ((turned << 1) | (turned >> 3)) & 15;
    }
  }
  return null;
}

/// Whether turning a cell with these [openings] changes nothing.
bool turnsNothing(int openings) => openings == 0 || openings == 15;
