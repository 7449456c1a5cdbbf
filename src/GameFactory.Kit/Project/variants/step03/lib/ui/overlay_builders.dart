import 'package:flutter/widgets.dart';

import '../data/progress.dart';
import '../game/factory_game.dart';
import '../rules/level.dart';
import 'overlay_keys.dart';
import 'overlays/head_overlay.dart';
import 'overlays/level_actions.dart';
import 'overlays/lost_overlay.dart';
import 'overlays/pause_overlay.dart';
import 'overlays/won_overlay.dart';

/// Builds an overlay above the game.
typedef OverlayBuilder =
    Widget Function(BuildContext context, FactoryGame game);

/// All overlays of a level.
Map<String, OverlayBuilder> overlayBuilders(LevelActions actions, Level level) {
  return {
    OverlayKeys.head: (context, game) => HeadOverlay(game, actions),
    OverlayKeys.pause: (context, game) => PauseOverlay(actions),
    OverlayKeys.won: (context, game) => WonOverlay(game, actions, level),
    OverlayKeys.lost: (context, game) => LostOverlay(game, actions),
  };
}

/// Overlays at the start of a level.
List<String> firstOverlays(Level level, Progress progress) => [
  OverlayKeys.head,
];
