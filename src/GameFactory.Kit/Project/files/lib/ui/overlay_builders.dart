import 'package:flutter/widgets.dart';

import '../data/progress.dart';
import '../game/factory_game.dart';
import '../rules/level.dart';
import 'overlay_keys.dart';
import 'overlays/head_overlay.dart';
import 'overlays/hint_overlay.dart';
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
    OverlayKeys.hint: (context, game) => HintOverlay(game),
    OverlayKeys.pause: (context, game) => PauseOverlay(actions),
    OverlayKeys.won: (context, game) => WonOverlay(game, actions, level),
    OverlayKeys.lost: (context, game) => LostOverlay(game, actions),
  };
}

/// Overlays at the start of a level; the hint is for a first game.
List<String> firstOverlays(Level level, Progress progress) => [
  OverlayKeys.head,
  if (level.id == 1 && progress.starsOf(1) == 0) OverlayKeys.hint,
];
