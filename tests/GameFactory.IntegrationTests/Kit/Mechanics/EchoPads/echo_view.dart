import 'dart:ui';

import 'package:flame/events.dart';

import '../../data/game_assets.dart';
import '../../data/game_info.dart';
import '../../rules/echo_rules.dart';
import '../../rules/play_state.dart';
import '../field.dart';
import '../mechanic_view.dart';

/// `echo_pads`: four pads, a quarter of the field each; the one that is to be
/// pressed glows.
class EchoView extends MechanicView with TapCallbacks {
  EchoView(super.stage);

  static const double _margin = {{param.marginPx}};

  @override
  Map<int, String> get sounds => const {
    eventAct: GameAssets.actSound,
    eventGain: GameAssets.gainSound,
    eventHurt: GameAssets.hurtSound,
  };

  Rect _pad(int pad) => Rect.fromLTWH(
    (pad - 1) % 2 * fieldWidth / 2 + _margin,
    (pad - 1) ~/ 2 * fieldHeight / 2 + _margin,
    fieldWidth / 2 - 2 * _margin,
    fieldHeight / 2 - 2 * _margin,
  );

  @override
  void onTapDown(TapDownEvent event) {
    final column = event.localPosition.x < fieldWidth / 2 ? 0 : 1;
    final row = event.localPosition.y < fieldHeight / 2 ? 0 : 1;
    session.press(1 + column + 2 * row);
  }

  @override
  void onTick(PlayState before, PlayState after) {
    if (after.events & eventGain != 0) {
      final done = before.body[echoDone];
      final pad = session.level.entities[done][0];
      stage.feel.burst(_pad(pad).center, GamePalette.accent);
    }
  }

  @override
  double progress(PlayState state) =>
      state.body[echoDone] / session.level.goal;

  @override
  String status(PlayState state) => state.body[echoLives] == 0
      ? ''
      : '${state.body[echoLives]} slips left';

  @override
  void render(Canvas canvas) {
    final state = session.state;
    final done = state.body[echoDone];
    final next = done < session.level.goal
        ? session.level.entities[done][0]
        : 0;
    for (var pad = 1; pad <= 4; pad++) {
      draw(
        canvas,
        pad == next ? GameAssets.padLit : GameAssets.pad,
        _pad(pad),
        pad == next ? GamePalette.accent : GamePalette.surface,
      );
    }
  }
}
